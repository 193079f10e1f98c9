// Made by test/house/generate-html.ts (npm run generate) from @mdn/browser-compat-data 8.1.9, @vscode/web-custom-data 0.6.3, aria-query 5.3.2, html-element-attributes 3.5.0, property-information 7.2.0, svg-element-attributes 2.2.0.

import type { Html } from './html.js';
import type { ClassValue, StyleValue } from './values.js';

type Maybe<T> = T | null | undefined;
type Text = Maybe<string>;
type Amount = Maybe<number | string>;
type Flag = Maybe<boolean>;
type TrueFalse = Maybe<boolean | 'true' | 'false'>;

/** Roles of WAI-ARIA, its modules for publishing and graphics, or several by preference, separated by spaces. */
export type AriaRole =
  | 'alert'
  | 'alertdialog'
  | 'application'
  | 'article'
  | 'banner'
  | 'blockquote'
  | 'button'
  | 'caption'
  | 'cell'
  | 'checkbox'
  | 'code'
  | 'columnheader'
  | 'combobox'
  | 'complementary'
  | 'contentinfo'
  | 'definition'
  | 'deletion'
  | 'dialog'
  | 'directory'
  | 'doc-abstract'
  | 'doc-acknowledgments'
  | 'doc-afterword'
  | 'doc-appendix'
  | 'doc-backlink'
  | 'doc-biblioentry'
  | 'doc-bibliography'
  | 'doc-biblioref'
  | 'doc-chapter'
  | 'doc-colophon'
  | 'doc-conclusion'
  | 'doc-cover'
  | 'doc-credit'
  | 'doc-credits'
  | 'doc-dedication'
  | 'doc-endnote'
  | 'doc-endnotes'
  | 'doc-epigraph'
  | 'doc-epilogue'
  | 'doc-errata'
  | 'doc-example'
  | 'doc-footnote'
  | 'doc-foreword'
  | 'doc-glossary'
  | 'doc-glossref'
  | 'doc-index'
  | 'doc-introduction'
  | 'doc-noteref'
  | 'doc-notice'
  | 'doc-pagebreak'
  | 'doc-pagefooter'
  | 'doc-pageheader'
  | 'doc-pagelist'
  | 'doc-part'
  | 'doc-preface'
  | 'doc-prologue'
  | 'doc-pullquote'
  | 'doc-qna'
  | 'doc-subtitle'
  | 'doc-tip'
  | 'doc-toc'
  | 'document'
  | 'emphasis'
  | 'feed'
  | 'figure'
  | 'form'
  | 'generic'
  | 'graphics-document'
  | 'graphics-object'
  | 'graphics-symbol'
  | 'grid'
  | 'gridcell'
  | 'group'
  | 'heading'
  | 'img'
  | 'insertion'
  | 'link'
  | 'list'
  | 'listbox'
  | 'listitem'
  | 'log'
  | 'main'
  | 'mark'
  | 'marquee'
  | 'math'
  | 'menu'
  | 'menubar'
  | 'menuitem'
  | 'menuitemcheckbox'
  | 'menuitemradio'
  | 'meter'
  | 'navigation'
  | 'none'
  | 'note'
  | 'option'
  | 'paragraph'
  | 'presentation'
  | 'progressbar'
  | 'radio'
  | 'radiogroup'
  | 'region'
  | 'row'
  | 'rowgroup'
  | 'rowheader'
  | 'scrollbar'
  | 'search'
  | 'searchbox'
  | 'separator'
  | 'slider'
  | 'spinbutton'
  | 'status'
  | 'strong'
  | 'subscript'
  | 'superscript'
  | 'switch'
  | 'tab'
  | 'table'
  | 'tablist'
  | 'tabpanel'
  | 'term'
  | 'textbox'
  | 'time'
  | 'timer'
  | 'toolbar'
  | 'tooltip'
  | 'tree'
  | 'treegrid'
  | 'treeitem'
  | (string & {});

/** What `autocomplete` offers for a field; sections and `shipping` or `billing` may stand before it. */
export type AutoComplete =
  | 'additional-name'
  | 'address-level1'
  | 'address-level2'
  | 'address-level3'
  | 'address-level4'
  | 'address-line1'
  | 'address-line2'
  | 'address-line3'
  | 'bday'
  | 'bday-day'
  | 'bday-month'
  | 'bday-year'
  | 'billing'
  | 'cc-additional-name'
  | 'cc-csc'
  | 'cc-exp'
  | 'cc-exp-month'
  | 'cc-exp-year'
  | 'cc-family-name'
  | 'cc-given-name'
  | 'cc-name'
  | 'cc-number'
  | 'cc-type'
  | 'country'
  | 'country-name'
  | 'current-password'
  | 'email'
  | 'family-name'
  | 'fax'
  | 'given-name'
  | 'home'
  | 'honorific-prefix'
  | 'honorific-suffix'
  | 'impp'
  | 'language'
  | 'mobile'
  | 'name'
  | 'new-password'
  | 'nickname'
  | 'off'
  | 'on'
  | 'one-time-code'
  | 'organization'
  | 'organization-title'
  | 'pager'
  | 'photo'
  | 'postal-code'
  | 'sex'
  | 'shipping'
  | 'street-address'
  | 'tel'
  | 'tel-area-code'
  | 'tel-country-code'
  | 'tel-extension'
  | 'tel-local'
  | 'tel-local-prefix'
  | 'tel-local-suffix'
  | 'tel-national'
  | 'transaction-amount'
  | 'transaction-currency'
  | 'url'
  | 'username'
  | 'webauthn'
  | 'work'
  | (string & {});

/** Attributes whose names are the author's. */
export interface DataAttributes {
  [name: `data-${string}`]: Maybe<string | number | boolean>;
}

/** The states and properties of WAI-ARIA. Booleans print `true` and `false`. */
export interface AriaAttributes {
  /** Identifies the currently active element when DOM focus is on a `composite` widget, `textbox`, `group`, or `application`. [MDN](https://developer.mozilla.org/docs/Web/Accessibility/ARIA/Reference/Attributes/aria-activedescendant) */
  'aria-activedescendant'?: Text;
  /** Indicates whether assistive technologies will present all, or only parts of, the changed region based on the change notifications defined by the `aria-relevant` attribute. [MDN](https://developer.mozilla.org/docs/Web/Accessibility/ARIA/Reference/Attributes/aria-atomic) */
  'aria-atomic'?: TrueFalse;
  /** Indicates whether inputting text could trigger display of one or more predictions of the user's intended value for an input and specifies how predictions would be presented if they are made. [MDN](https://developer.mozilla.org/docs/Web/Accessibility/ARIA/Reference/Attributes/aria-autocomplete) */
  'aria-autocomplete'?: Maybe<'both' | 'inline' | 'list' | 'none'>;
  /** [MDN](https://developer.mozilla.org/docs/Web/Accessibility/ARIA/Reference/Attributes/aria-braillelabel) */
  'aria-braillelabel'?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/Accessibility/ARIA/Reference/Attributes/aria-brailleroledescription) */
  'aria-brailleroledescription'?: Text;
  /** Indicates an element is being modified and that assistive technologies _MAY_ want to wait until the modifications are complete before exposing them to the user. [MDN](https://developer.mozilla.org/docs/Web/Accessibility/ARIA/Reference/Attributes/aria-busy) */
  'aria-busy'?: TrueFalse;
  /** Indicates the current "checked" state of checkboxes, radio buttons, and other widgets. [MDN](https://developer.mozilla.org/docs/Web/Accessibility/ARIA/Reference/Attributes/aria-checked) */
  'aria-checked'?: Maybe<boolean | 'true' | 'false' | 'mixed' | 'undefined'>;
  /** Defines the total number of columns in a `table`, `grid`, or `treegrid`. [MDN](https://developer.mozilla.org/docs/Web/Accessibility/ARIA/Reference/Attributes/aria-colcount) */
  'aria-colcount'?: Amount;
  /** Defines an element's column index or position with respect to the total number of columns within a `table`, `grid`, or `treegrid`. [MDN](https://developer.mozilla.org/docs/Web/Accessibility/ARIA/Reference/Attributes/aria-colindex) */
  'aria-colindex'?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/Accessibility/ARIA/Reference/Attributes/aria-colindextext) */
  'aria-colindextext'?: Text;
  /** Defines the number of columns spanned by a cell or gridcell within a `table`, `grid`, or `treegrid`. [MDN](https://developer.mozilla.org/docs/Web/Accessibility/ARIA/Reference/Attributes/aria-colspan) */
  'aria-colspan'?: Amount;
  /** Identifies the element (or elements) whose contents or presence are controlled by the current element. [MDN](https://developer.mozilla.org/docs/Web/Accessibility/ARIA/Reference/Attributes/aria-controls) */
  'aria-controls'?: Text;
  /** Indicates the element that represents the current item within a container or set of related elements. [MDN](https://developer.mozilla.org/docs/Web/Accessibility/ARIA/Reference/Attributes/aria-current) */
  'aria-current'?: Maybe<boolean | 'date' | 'false' | 'location' | 'page' | 'step' | 'time' | 'true'>;
  /** Identifies the element (or elements) that describes the object. [MDN](https://developer.mozilla.org/docs/Web/Accessibility/ARIA/Reference/Attributes/aria-describedby) */
  'aria-describedby'?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/Accessibility/ARIA/Reference/Attributes/aria-description) */
  'aria-description'?: Text;
  /** Identifies the element that provides a detailed, extended description for the object. [MDN](https://developer.mozilla.org/docs/Web/Accessibility/ARIA/Reference/Attributes/aria-details) */
  'aria-details'?: Text;
  /** Indicates that the element is perceivable but disabled, so it is not editable or otherwise operable. [MDN](https://developer.mozilla.org/docs/Web/Accessibility/ARIA/Reference/Attributes/aria-disabled) */
  'aria-disabled'?: TrueFalse;
  /**
   * \[Deprecated in ARIA 1.1\] Indicates what functions can be performed when a dragged object is released on the drop target. [MDN](https://developer.mozilla.org/docs/Web/Accessibility/ARIA/Reference/Attributes/aria-dropeffect)
   * @deprecated
   */
  'aria-dropeffect'?: Maybe<'copy' | 'execute' | 'link' | 'move' | 'none' | 'popup' | (string & {})>;
  /** Identifies the element that provides an error message for the object. [MDN](https://developer.mozilla.org/docs/Web/Accessibility/ARIA/Reference/Attributes/aria-errormessage) */
  'aria-errormessage'?: Text;
  /** Indicates whether the element, or another grouping element it controls, is currently expanded or collapsed. [MDN](https://developer.mozilla.org/docs/Web/Accessibility/ARIA/Reference/Attributes/aria-expanded) */
  'aria-expanded'?: Maybe<boolean | 'true' | 'false' | 'undefined'>;
  /** Identifies the next element (or elements) in an alternate reading order of content which, at the user's discretion, allows assistive technology to override the general default of reading in document source order. [MDN](https://developer.mozilla.org/docs/Web/Accessibility/ARIA/Reference/Attributes/aria-flowto) */
  'aria-flowto'?: Text;
  /**
   * \[Deprecated in ARIA 1.1\] Indicates an element's "grabbed" state in a drag-and-drop operation. [MDN](https://developer.mozilla.org/docs/Web/Accessibility/ARIA/Reference/Attributes/aria-grabbed)
   * @deprecated
   */
  'aria-grabbed'?: Maybe<boolean | 'true' | 'false' | 'undefined'>;
  /** Indicates the availability and type of interactive popup element, such as menu or dialog, that can be triggered by an element. [MDN](https://developer.mozilla.org/docs/Web/Accessibility/ARIA/Reference/Attributes/aria-haspopup) */
  'aria-haspopup'?: Maybe<boolean | 'dialog' | 'false' | 'grid' | 'listbox' | 'menu' | 'tree' | 'true'>;
  /** Indicates whether the element is exposed to an accessibility API. [MDN](https://developer.mozilla.org/docs/Web/Accessibility/ARIA/Reference/Attributes/aria-hidden) */
  'aria-hidden'?: Maybe<boolean | 'true' | 'false' | 'undefined'>;
  /** Indicates the entered value does not conform to the format expected by the application. [MDN](https://developer.mozilla.org/docs/Web/Accessibility/ARIA/Reference/Attributes/aria-invalid) */
  'aria-invalid'?: Maybe<boolean | 'false' | 'grammar' | 'spelling' | 'true'>;
  /** Indicates keyboard shortcuts that an author has implemented to activate or give focus to an element. [MDN](https://developer.mozilla.org/docs/Web/Accessibility/ARIA/Reference/Attributes/aria-keyshortcuts) */
  'aria-keyshortcuts'?: Text;
  /** Defines a string value that labels the current element. [MDN](https://developer.mozilla.org/docs/Web/Accessibility/ARIA/Reference/Attributes/aria-label) */
  'aria-label'?: Text;
  /** Identifies the element (or elements) that labels the current element. [MDN](https://developer.mozilla.org/docs/Web/Accessibility/ARIA/Reference/Attributes/aria-labelledby) */
  'aria-labelledby'?: Text;
  /** Defines the hierarchical level of an element within a structure. [MDN](https://developer.mozilla.org/docs/Web/Accessibility/ARIA/Reference/Attributes/aria-level) */
  'aria-level'?: Amount;
  /** Indicates that an element will be updated, and describes the types of updates the user agents, assistive technologies, and user can expect from the live region. [MDN](https://developer.mozilla.org/docs/Web/Accessibility/ARIA/Reference/Attributes/aria-live) */
  'aria-live'?: Maybe<'assertive' | 'off' | 'polite'>;
  /** Indicates whether an element is modal when displayed. [MDN](https://developer.mozilla.org/docs/Web/Accessibility/ARIA/Reference/Attributes/aria-modal) */
  'aria-modal'?: TrueFalse;
  /** Indicates whether a text box accepts multiple lines of input or only a single line. [MDN](https://developer.mozilla.org/docs/Web/Accessibility/ARIA/Reference/Attributes/aria-multiline) */
  'aria-multiline'?: TrueFalse;
  /** Indicates that the user may select more than one item from the current selectable descendants. [MDN](https://developer.mozilla.org/docs/Web/Accessibility/ARIA/Reference/Attributes/aria-multiselectable) */
  'aria-multiselectable'?: TrueFalse;
  /** Indicates whether the element's orientation is horizontal, vertical, or unknown/ambiguous. [MDN](https://developer.mozilla.org/docs/Web/Accessibility/ARIA/Reference/Attributes/aria-orientation) */
  'aria-orientation'?: Maybe<'horizontal' | 'undefined' | 'vertical'>;
  /** Identifies an element (or elements) in order to define a visual, functional, or contextual parent/child relationship between DOM elements where the DOM hierarchy cannot be used to represent the relationship. [MDN](https://developer.mozilla.org/docs/Web/Accessibility/ARIA/Reference/Attributes/aria-owns) */
  'aria-owns'?: Text;
  /** Defines a short hint (a word or short phrase) intended to aid the user with data entry when the control has no value. [MDN](https://developer.mozilla.org/docs/Web/Accessibility/ARIA/Reference/Attributes/aria-placeholder) */
  'aria-placeholder'?: Text;
  /** Defines an element's number or position in the current set of listitems or treeitems. [MDN](https://developer.mozilla.org/docs/Web/Accessibility/ARIA/Reference/Attributes/aria-posinset) */
  'aria-posinset'?: Amount;
  /** Indicates the current "pressed" state of toggle buttons. [MDN](https://developer.mozilla.org/docs/Web/Accessibility/ARIA/Reference/Attributes/aria-pressed) */
  'aria-pressed'?: Maybe<boolean | 'true' | 'false' | 'mixed' | 'undefined'>;
  /** Indicates that the element is not editable, but is otherwise operable. [MDN](https://developer.mozilla.org/docs/Web/Accessibility/ARIA/Reference/Attributes/aria-readonly) */
  'aria-readonly'?: TrueFalse;
  /** Indicates what notifications the user agent will trigger when the accessibility tree within a live region is modified. [MDN](https://developer.mozilla.org/docs/Web/Accessibility/ARIA/Reference/Attributes/aria-relevant) */
  'aria-relevant'?: Maybe<'additions' | 'all' | 'removals' | 'text' | (string & {})>;
  /** Indicates that user input is required on the element before a form may be submitted. [MDN](https://developer.mozilla.org/docs/Web/Accessibility/ARIA/Reference/Attributes/aria-required) */
  'aria-required'?: TrueFalse;
  /** Defines a human-readable, author-localized description for the role of an element. [MDN](https://developer.mozilla.org/docs/Web/Accessibility/ARIA/Reference/Attributes/aria-roledescription) */
  'aria-roledescription'?: Text;
  /** Defines the total number of rows in a `table`, `grid`, or `treegrid`. [MDN](https://developer.mozilla.org/docs/Web/Accessibility/ARIA/Reference/Attributes/aria-rowcount) */
  'aria-rowcount'?: Amount;
  /** Defines an element's row index or position with respect to the total number of rows within a `table`, `grid`, or `treegrid`. [MDN](https://developer.mozilla.org/docs/Web/Accessibility/ARIA/Reference/Attributes/aria-rowindex) */
  'aria-rowindex'?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/Accessibility/ARIA/Reference/Attributes/aria-rowindextext) */
  'aria-rowindextext'?: Text;
  /** Defines the number of rows spanned by a cell or gridcell within a `table`, `grid`, or `treegrid`. [MDN](https://developer.mozilla.org/docs/Web/Accessibility/ARIA/Reference/Attributes/aria-rowspan) */
  'aria-rowspan'?: Amount;
  /** Indicates the current "selected" state of various widgets. [MDN](https://developer.mozilla.org/docs/Web/Accessibility/ARIA/Reference/Attributes/aria-selected) */
  'aria-selected'?: Maybe<boolean | 'true' | 'false' | 'undefined'>;
  /** Defines the number of items in the current set of listitems or treeitems. [MDN](https://developer.mozilla.org/docs/Web/Accessibility/ARIA/Reference/Attributes/aria-setsize) */
  'aria-setsize'?: Amount;
  /** Indicates if items in a table or grid are sorted in ascending or descending order. [MDN](https://developer.mozilla.org/docs/Web/Accessibility/ARIA/Reference/Attributes/aria-sort) */
  'aria-sort'?: Maybe<'ascending' | 'descending' | 'none' | 'other'>;
  /** Defines the maximum allowed value for a range widget. [MDN](https://developer.mozilla.org/docs/Web/Accessibility/ARIA/Reference/Attributes/aria-valuemax) */
  'aria-valuemax'?: Amount;
  /** Defines the minimum allowed value for a range widget. [MDN](https://developer.mozilla.org/docs/Web/Accessibility/ARIA/Reference/Attributes/aria-valuemin) */
  'aria-valuemin'?: Amount;
  /** Defines the current value for a range widget. [MDN](https://developer.mozilla.org/docs/Web/Accessibility/ARIA/Reference/Attributes/aria-valuenow) */
  'aria-valuenow'?: Amount;
  /** Defines the human readable text alternative of `aria-valuenow` for a range widget. [MDN](https://developer.mozilla.org/docs/Web/Accessibility/ARIA/Reference/Attributes/aria-valuetext) */
  'aria-valuetext'?: Text;
}

/** Attributes that every HTML element takes. */
export interface HtmlGlobalAttributes extends AriaAttributes, DataAttributes {
  about?: Text;
  /** Provides a hint for generating a keyboard shortcut for the current element. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Global_attributes/accesskey) */
  accesskey?: Text;
  /** Controls whether and how text input is automatically capitalized as it is entered/edited by the user. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Global_attributes/autocapitalize) */
  autocapitalize?: Maybe<'off' | 'none' | 'on' | 'sentences' | 'words' | 'characters'>;
  /** Controls whether autocorrection of editable text is enabled for spelling and/or punctuation errors. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Global_attributes/autocorrect) */
  autocorrect?: Maybe<'' | 'on' | 'off' | true>;
  /** Indicates that an element should be focused on page load, or when the `<dialog>` that it is part of is displayed. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Global_attributes/autofocus) */
  autofocus?: Flag;
  /** A space-separated list of the classes of the element. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Global_attributes/class) */
  class?: Maybe<ClassValue>;
  /** An enumerated attribute indicating if the element should be editable by the user. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Global_attributes/contenteditable) */
  contenteditable?: Maybe<'' | 'true' | 'false' | 'plaintext-only' | true>;
  /**
   * The `id` of a `<menu>` to use as the contextual menu for this element.
   * @deprecated
   */
  contextmenu?: Text;
  datatype?: Text;
  /** An enumerated attribute indicating the directionality of the element's text. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Global_attributes/dir) */
  dir?: Maybe<'ltr' | 'rtl' | 'auto'>;
  /** An enumerated attribute indicating whether the element can be dragged, using the Drag and Drop API. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Global_attributes/draggable) */
  draggable?: Maybe<'true' | 'false'>;
  drawable?: Text;
  /**
   * An enumerated attribute indicating what types of content can be dropped on an element, using the Drag and Drop API.
   * @deprecated
   */
  dropzone?: Text;
  elementtiming?: Text;
  /** An enumerated attribute defining what action label (or icon) to present for the enter key on virtual keyboards. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Global_attributes/enterkeyhint) */
  enterkeyhint?: Maybe<'enter' | 'done' | 'go' | 'next' | 'previous' | 'search' | 'send'>;
  /** Used to transitively export shadow parts from a nested shadow tree into a containing light tree. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Global_attributes/exportparts) */
  exportparts?: Text;
  focusgroup?: Text;
  focusgroupstart?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Global_attributes/headingoffset) */
  headingoffset?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Global_attributes/headingreset) */
  headingreset?: Flag;
  /** A Boolean attribute indicates that the element is not yet, or is no longer, _relevant_. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Global_attributes/hidden) */
  hidden?: Maybe<boolean | '' | 'until-found'>;
  /** Defines a unique identifier (ID) which must be unique in the whole document. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Global_attributes/id) */
  id?: Text;
  /** Indicates that the element and all of its flat tree descendants become _inert_. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Global_attributes/inert) */
  inert?: Flag;
  inlist?: Flag;
  /** Provides a hint to browsers as to the type of virtual keyboard configuration to use when editing this element or its contents. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Global_attributes/inputmode) */
  inputmode?: Maybe<'none' | 'text' | 'decimal' | 'numeric' | 'tel' | 'search' | 'email' | 'url'>;
  /** Allows you to specify that a standard HTML element should behave like a registered custom built-in element (see Using custom elements for more details). [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Global_attributes/is) */
  is?: Text;
  /** The unique, global identifier of an item. */
  itemid?: Text;
  /** Used to add properties to an item. */
  itemprop?: Text;
  /** Properties that are not descendants of an element with the `itemscope` attribute can be associated with the item using an `itemref`. */
  itemref?: Text;
  /** `itemscope` (usually) works along with `itemtype` to specify that the HTML contained in a block is about a particular item. */
  itemscope?: Flag;
  /** Specifies the URL of the vocabulary that will be used to define `itemprop`s (item properties) in the data structure. */
  itemtype?: Text;
  /** Helps define the language of an element: the language that non-editable elements are in, or the language that editable elements should be written in by the user. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Global_attributes/lang) */
  lang?: Text;
  /** Defines a cryptographic nonce ("number used once") which can be used by Content Security Policy to determine whether or not a given fetch will be allowed to proceed for a given element. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Global_attributes/nonce) */
  nonce?: Text;
  /** A space-separated list of the part names of the element. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Global_attributes/part) */
  part?: Text;
  /** Designates an element as a popover element. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Global_attributes/popover) */
  popover?: Maybe<'' | 'auto' | 'manual' | 'hint' | true>;
  prefix?: Text;
  property?: Text;
  resource?: Text;
  role?: Maybe<AriaRole>;
  /** Assigns a slot in a shadow DOM shadow tree to an element. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Global_attributes/slot) */
  slot?: Text;
  /** An enumerated attribute defines whether the element may be checked for spelling errors. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Global_attributes/spellcheck) */
  spellcheck?: Maybe<'' | 'true' | 'false' | true>;
  /** Contains CSS styling declarations to be applied to the element. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Global_attributes/style) */
  style?: Maybe<StyleValue>;
  /** An integer attribute indicating if the element can take input focus (is _focusable_), if it should participate to sequential keyboard navigation, and if so, at what position. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Global_attributes/tabindex) */
  tabindex?: Amount;
  /** Contains a text representing advisory information related to the element it belongs to. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Global_attributes/title) */
  title?: Text;
  /** An enumerated attribute that is used to specify whether an element's attribute values and the values of its `Text` node children are to be translated when the page is localized, or whether to leave them unchanged. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Global_attributes/translate) */
  translate?: Maybe<'' | 'yes' | 'no' | true>;
  typeof?: Text;
  /** When specified on an element that the element's content is editable (for example, it is an `<input>` or `<textarea>` element, or an element with the `contenteditable` attribute set), it controls the on-screen virtual keyboard behavior on devices such as tablets, mobile phones, or other devices where a hardware keyboard may not be available. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Global_attributes/virtualkeyboardpolicy) */
  virtualkeyboardpolicy?: Maybe<'' | 'auto' | 'manual'>;
  vocab?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Global_attributes/writingsuggestions) */
  writingsuggestions?: Maybe<'' | 'true' | 'false' | true>;
  'xml:lang'?: Text;
  xmlns?: Text;
}

export interface HtmlAAttributes extends HtmlGlobalAttributes {
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/a#attributionsourceid) */
  attributionsourceid?: Text;
  /** @deprecated */
  attributionsrc?: Text;
  /** @deprecated */
  charset?: Text;
  /** @deprecated */
  coords?: Text;
  /** This attribute instructs browsers to download a URL instead of navigating to it, so the user will be prompted to save it as a local file. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/a#download) */
  download?: Maybe<boolean | string>;
  /** Contains a URL or a URL fragment that the hyperlink points to. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/a#href) */
  href?: Text;
  /** This attribute indicates the human language of the linked resource. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/a#hreflang) */
  hreflang?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/a#hreftranslate) */
  hreftranslate?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/a#interestfor) */
  interestfor?: Text;
  /** @deprecated */
  name?: Text;
  /** Contains a space-separated list of URLs to which, when the hyperlink is followed, `POST` requests with the body `PING` will be sent by the browser (in the background). [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/a#ping) */
  ping?: Text;
  /** Indicates which referrer to send when fetching the URL. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/a#referrerpolicy) */
  referrerpolicy?: Maybe<'' | 'no-referrer' | 'no-referrer-when-downgrade' | 'origin' | 'origin-when-cross-origin' | 'same-origin' | 'strict-origin' | 'strict-origin-when-cross-origin' | 'unsafe-url'>;
  /** Specifies the relationship of the target object to the link object. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Attributes/rel) */
  rel?: Maybe<'alternate' | 'author' | 'bookmark' | 'external' | 'help' | 'license' | 'me' | 'next' | 'nofollow' | 'noopener' | 'noreferrer' | 'opener' | 'prev' | 'privacy-policy' | 'search' | 'tag' | 'terms-of-service' | (string & {})>;
  /** @deprecated */
  rev?: Text;
  /** @deprecated */
  shape?: Text;
  /** Specifies where to display the linked URL. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/a#target) */
  target?: Maybe<'_self' | '_blank' | '_parent' | '_top' | '_unfencedTop' | (string & {})>;
  /** Specifies the media type in the form of a MIME type for the linked URL. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/a#type) */
  type?: Text;
}

export interface HtmlAppletAttributes extends HtmlGlobalAttributes {
  /** @deprecated */
  align?: Text;
  /** @deprecated */
  alt?: Text;
  /** @deprecated */
  archive?: Text;
  /** @deprecated */
  code?: Text;
  /** @deprecated */
  codebase?: Text;
  /** @deprecated */
  height?: Amount;
  /** @deprecated */
  hspace?: Amount;
  /** @deprecated */
  name?: Text;
  /** @deprecated */
  object?: Text;
  /** @deprecated */
  vspace?: Amount;
  /** @deprecated */
  width?: Amount;
}

export interface HtmlAreaAttributes extends HtmlGlobalAttributes {
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/area#alt) */
  alt?: Text;
  /** @deprecated */
  attributionsrc?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/area#coords) */
  coords?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/area#download) */
  download?: Maybe<boolean | string>;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/area#href) */
  href?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/area#hreflang) */
  hreflang?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/area#interestfor) */
  interestfor?: Text;
  /** @deprecated */
  nohref?: Flag;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/area#ping) */
  ping?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/area#referrerpolicy) */
  referrerpolicy?: Maybe<'' | 'no-referrer' | 'no-referrer-when-downgrade' | 'origin' | 'origin-when-cross-origin' | 'same-origin' | 'strict-origin' | 'strict-origin-when-cross-origin' | 'unsafe-url'>;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Attributes/rel) */
  rel?: Maybe<'alternate' | 'author' | 'bookmark' | 'external' | 'help' | 'license' | 'me' | 'next' | 'nofollow' | 'noopener' | 'noreferrer' | 'opener' | 'prev' | 'privacy-policy' | 'search' | 'tag' | 'terms-of-service' | (string & {})>;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/area#shape) */
  shape?: Maybe<'circle' | 'default' | 'poly' | 'rect'>;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/area#target) */
  target?: Maybe<'_self' | '_blank' | '_parent' | '_top' | '_unfencedTop' | (string & {})>;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/area#type) */
  type?: Text;
}

export interface HtmlAudioAttributes extends HtmlGlobalAttributes {
  /** A Boolean attribute: if specified, the audio will automatically begin playback as soon as it can do so, without waiting for the entire audio file to finish downloading. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/audio#autoplay) */
  autoplay?: Flag;
  /** If this attribute is present, the browser will offer controls to allow the user to control audio playback, including volume, seeking, and pause/resume playback. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/audio#controls) */
  controls?: Flag;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/audio#controlslist) */
  controlslist?: Maybe<'nodownload' | 'nofullscreen' | 'noremoteplayback' | (string & {})>;
  /** This enumerated attribute indicates whether to use CORS to fetch the related image. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Attributes/crossorigin) */
  crossorigin?: Maybe<'' | 'anonymous' | 'use-credentials' | true>;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/audio#disableremoteplayback) */
  disableremoteplayback?: Flag;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/audio#loading) */
  loading?: Maybe<'lazy' | 'eager'>;
  /** A Boolean attribute: if specified, the audio player will automatically seek back to the start upon reaching the end of the audio. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/audio#loop) */
  loop?: Flag;
  /** @deprecated */
  mediagroup?: Text;
  /** A Boolean attribute that indicates whether the audio will be initially silenced. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/audio#muted) */
  muted?: Flag;
  /** This enumerated attribute is intended to provide a hint to the browser about what the author thinks will lead to the best user experience. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/audio#preload) */
  preload?: Maybe<'' | 'none' | 'metadata' | 'auto'>;
  /** The URL of the audio to embed. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/audio#src) */
  src?: Text;
}

export interface HtmlBaseAttributes extends HtmlGlobalAttributes {
  /** The base URL to be used throughout the document for relative URL addresses. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/base#href) */
  href?: Text;
  /** A name or keyword indicating the default location to display the result when hyperlinks or forms cause navigation, for elements that do not have an explicit target reference. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/base#target) */
  target?: Maybe<'_self' | '_blank' | '_parent' | '_top' | '_unfencedTop' | (string & {})>;
}

export interface HtmlBasefontAttributes extends HtmlGlobalAttributes {
  /** @deprecated */
  color?: Text;
  /** @deprecated */
  face?: Text;
  /** @deprecated */
  size?: Amount;
}

export interface HtmlBlockquoteAttributes extends HtmlGlobalAttributes {
  /** A URL that designates a source document or message for the information quoted. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/blockquote#cite) */
  cite?: Text;
}

export interface HtmlBodyAttributes extends HtmlGlobalAttributes {
  /**
   * Color of text for hyperlinks when selected. _This method is non-conforming, use CSS `color` property in conjunction with the `:active` pseudo-class instead._
   * @deprecated
   */
  alink?: Text;
  /**
   * URI of a image to use as a background. _This method is non-conforming, use CSS `background` property on the element instead._
   * @deprecated
   */
  background?: Text;
  /**
   * Background color for the document. _This method is non-conforming, use CSS `background-color` property on the element instead._
   * @deprecated
   */
  bgcolor?: Text;
  /**
   * The margin of the bottom of the body. _This method is non-conforming, use CSS `margin-bottom` property on the element instead._
   * @deprecated
   */
  bottommargin?: Amount;
  /**
   * The margin of the left of the body. _This method is non-conforming, use CSS `margin-left` property on the element instead._
   * @deprecated
   */
  leftmargin?: Amount;
  /**
   * Color of text for unvisited hypertext links. _This method is non-conforming, use CSS `color` property in conjunction with the `:link` pseudo-class instead._
   * @deprecated
   */
  link?: Text;
  /**
   * The margin of the right of the body. _This method is non-conforming, use CSS `margin-right` property on the element instead._
   * @deprecated
   */
  rightmargin?: Amount;
  /**
   * Foreground color of text. _This method is non-conforming, use CSS `color` property on the element instead._
   * @deprecated
   */
  text?: Text;
  /**
   * The margin of the top of the body. _This method is non-conforming, use CSS `margin-top` property on the element instead._
   * @deprecated
   */
  topmargin?: Amount;
  /**
   * Color of text for visited hypertext links. _This method is non-conforming, use CSS `color` property in conjunction with the `:visited` pseudo-class instead._
   * @deprecated
   */
  vlink?: Text;
}

export interface HtmlBrAttributes extends HtmlGlobalAttributes {
  /**
   * Indicates where to begin the next line after the break.
   * @deprecated
   */
  clear?: Text;
}

export interface HtmlButtonAttributes extends HtmlGlobalAttributes {
  /**
   * The use of this attribute on a `<button>` is nonstandard and Firefox-specific.
   * @deprecated
   */
  autocomplete?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/button#command) */
  command?: Maybe<'toggle-popover' | 'show-popover' | 'hide-popover' | 'close' | 'request-close' | 'show-modal' | `--${string}`>;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/button#commandfor) */
  commandfor?: Text;
  /** This Boolean attribute indicates that the user cannot interact with the button. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Attributes/disabled) */
  disabled?: Flag;
  /** The form element that the button is associated with (its _form owner_). [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Attributes/form) */
  form?: Text;
  /** The URI of a program that processes the information submitted by the button. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/button#formaction) */
  formaction?: Text;
  /** If the button is a submit button, this attribute specifies the type of content that is used to submit the form to the server. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/button#formenctype) */
  formenctype?: Maybe<'application/x-www-form-urlencoded' | 'multipart/form-data' | 'text/plain'>;
  /** If the button is a submit button, this attribute specifies the HTTP method that the browser uses to submit the form. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/button#formmethod) */
  formmethod?: Maybe<'get' | 'post' | 'dialog'>;
  /** If the button is a submit button, this Boolean attribute specifies that the form is not to be validated when it is submitted. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/button#formnovalidate) */
  formnovalidate?: Flag;
  /** If the button is a submit button, this attribute is a name or keyword indicating where to display the response that is received after submitting the form. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/button#formtarget) */
  formtarget?: Maybe<'_self' | '_blank' | '_parent' | '_top' | '_unfencedTop' | (string & {})>;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/button#interestfor) */
  interestfor?: Text;
  /** The name of the button, which is submitted with the form data. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/button#name) */
  name?: Text;
  /** Turns the button into a popover control button; takes the ID of the popover element to control as its value. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/button#popovertarget) */
  popovertarget?: Text;
  /** Specifies the action to be performed on a popover element being controlled by the button. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/button#popovertargetaction) */
  popovertargetaction?: Maybe<'toggle' | 'show' | 'hide'>;
  /** The type of the button. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/button#type) */
  type?: Maybe<'submit' | 'reset' | 'button'>;
  /** The initial value of the button. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/button#value) */
  value?: Amount;
}

export interface HtmlCanvasAttributes extends HtmlGlobalAttributes {
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/canvas#content) */
  content?: Text;
  /** The height of the coordinate space in CSS pixels. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/canvas#height) */
  height?: Amount;
  /**
   * Lets the canvas know whether or not translucency will be a factor.
   * @deprecated
   */
  'moz-opaque'?: Text;
  /** The width of the coordinate space in CSS pixels. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/canvas#width) */
  width?: Amount;
}

export interface HtmlCaptionAttributes extends HtmlGlobalAttributes {
  /**
   * This enumerated attribute indicates how the caption must be aligned with respect to the table.
   * @deprecated
   */
  align?: Text;
}

export interface HtmlColAttributes extends HtmlGlobalAttributes {
  /**
   * This enumerated attribute specifies how horizontal alignment of each column cell content will be handled.
   * @deprecated
   */
  align?: Text;
  /** @deprecated */
  char?: Text;
  /** @deprecated */
  charoff?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/col#span) */
  span?: Amount;
  /** @deprecated */
  valign?: Text;
  /** @deprecated */
  width?: Amount;
}

export interface HtmlColgroupAttributes extends HtmlGlobalAttributes {
  /**
   * This enumerated attribute specifies how horizontal alignment of each column cell content will be handled.
   * @deprecated
   */
  align?: Text;
  /** @deprecated */
  char?: Text;
  /** @deprecated */
  charoff?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/colgroup#span) */
  span?: Amount;
  /** @deprecated */
  valign?: Text;
  /** @deprecated */
  width?: Amount;
}

export interface HtmlDataAttributes extends HtmlGlobalAttributes {
  /** This attribute specifies the machine-readable translation of the content of the element. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/data#value) */
  value?: Amount;
}

export interface HtmlDdAttributes extends HtmlGlobalAttributes {
  /**
   * If the value of this attribute is set to `yes`, the definition text will not wrap.
   * @deprecated
   */
  nowrap?: Flag;
}

export interface HtmlDelAttributes extends HtmlGlobalAttributes {
  /** A URI for a resource that explains the change (for example, meeting minutes). [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/del#cite) */
  cite?: Text;
  /** This attribute indicates the time and date of the change and must be a valid date string with an optional time. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/del#datetime) */
  datetime?: Text;
}

export interface HtmlDetailsAttributes extends HtmlGlobalAttributes {
  /** This attribute enables multiple `<details>` elements to be connected, with only one open at a time. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/details#name) */
  name?: Text;
  /** This Boolean attribute indicates whether or not the details — that is, the contents of the `<details>` element — are currently visible. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/details#open) */
  open?: Flag;
}

export interface HtmlDialogAttributes extends HtmlGlobalAttributes {
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/dialog#closedby) */
  closedby?: Maybe<'any' | 'closerequest' | 'none'>;
  /** Indicates that the dialog is active and available for interaction. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/dialog#open) */
  open?: Flag;
}

export interface HtmlDirAttributes extends HtmlGlobalAttributes {
  /** @deprecated */
  compact?: Flag;
}

export interface HtmlDivAttributes extends HtmlGlobalAttributes {
  /** @deprecated */
  align?: Text;
}

export interface HtmlDlAttributes extends HtmlGlobalAttributes {
  /** @deprecated */
  compact?: Flag;
}

export interface HtmlEmbedAttributes extends HtmlGlobalAttributes {
  /** @deprecated */
  align?: Text;
  /** The displayed height of the resource, in CSS pixels. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/embed#height) */
  height?: Amount;
  /** @deprecated */
  name?: Text;
  /** The URL of the resource being embedded. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/embed#src) */
  src?: Text;
  /** The MIME type to use to select the plug-in to instantiate. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/embed#type) */
  type?: Text;
  /** The displayed width of the resource, in CSS pixels. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/embed#width) */
  width?: Amount;
}

export interface HtmlFencedframeAttributes extends HtmlGlobalAttributes {
  /** @deprecated */
  allow?: Text;
  /** @deprecated */
  height?: Amount;
  /** @deprecated */
  width?: Amount;
}

export interface HtmlFieldsetAttributes extends HtmlGlobalAttributes {
  /** If this Boolean attribute is set, all form controls that are descendants of the `<fieldset>`, are disabled, meaning they are not editable and won't be submitted along with the `<form>`. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Attributes/disabled) */
  disabled?: Flag;
  /** This attribute takes the value of the `id` attribute of a `<form>` element you want the `<fieldset>` to be part of, even if it is not inside the form. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Attributes/form) */
  form?: Text;
  /** The name associated with the group. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/fieldset#name) */
  name?: Text;
}

export interface HtmlFontAttributes extends HtmlGlobalAttributes {
  /** @deprecated */
  color?: Text;
  /** @deprecated */
  face?: Text;
  /** @deprecated */
  size?: Amount;
}

export interface HtmlFormAttributes extends HtmlGlobalAttributes {
  /**
   * A comma-separated list of content types that the server accepts.
   * @deprecated
   */
  accept?: Text;
  /** A space- or comma-delimited list of character encodings that the server accepts. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/form#accept-charset) */
  'accept-charset'?: Text;
  /** The URI of a program that processes the form information. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/form#action) */
  action?: Text;
  /** Indicates whether input elements can by default have their values automatically completed by the browser. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Attributes/autocomplete) */
  autocomplete?: Maybe<'on' | 'off'>;
  /** When the value of the `method` attribute is `post`, enctype is the MIME type of content that is used to submit the form to the server. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/form#enctype) */
  enctype?: Maybe<'application/x-www-form-urlencoded' | 'multipart/form-data' | 'text/plain'>;
  /** The HTTP method that the browser uses to submit the form. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/form#method) */
  method?: Maybe<'get' | 'post' | 'dialog'>;
  /** The name of the form. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/form#name) */
  name?: Text;
  /** This Boolean attribute indicates that the form is not to be validated when submitted. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/form#novalidate) */
  novalidate?: Flag;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Attributes/rel) */
  rel?: Maybe<'alternate' | 'author' | 'bookmark' | 'external' | 'help' | 'license' | 'me' | 'next' | 'nofollow' | 'noopener' | 'noreferrer' | 'opener' | 'prev' | 'privacy-policy' | 'search' | 'tag' | 'terms-of-service' | (string & {})>;
  /** A name or keyword indicating where to display the response that is received after submitting the form. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/form#target) */
  target?: Maybe<'_self' | '_blank' | '_parent' | '_top' | '_unfencedTop' | (string & {})>;
}

export interface HtmlFrameAttributes extends HtmlGlobalAttributes {
  /** @deprecated */
  frameborder?: Text;
  /** @deprecated */
  longdesc?: Text;
  /** @deprecated */
  marginheight?: Amount;
  /** @deprecated */
  marginwidth?: Amount;
  /** @deprecated */
  name?: Text;
  /** @deprecated */
  noresize?: Flag;
  /** @deprecated */
  scrolling?: Text;
  /** @deprecated */
  src?: Text;
}

export interface HtmlFramesetAttributes extends HtmlGlobalAttributes {
  /** @deprecated */
  cols?: Amount;
  /** @deprecated */
  rows?: Amount;
}

export interface HtmlGeolocationAttributes extends HtmlGlobalAttributes {
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/geolocation#autolocate) */
  autolocate?: Flag;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/geolocation#watch) */
  watch?: Flag;
}

export interface HtmlH1Attributes extends HtmlGlobalAttributes {
  /** @deprecated */
  align?: Text;
}

export interface HtmlH2Attributes extends HtmlGlobalAttributes {
  /** @deprecated */
  align?: Text;
}

export interface HtmlH3Attributes extends HtmlGlobalAttributes {
  /** @deprecated */
  align?: Text;
}

export interface HtmlH4Attributes extends HtmlGlobalAttributes {
  /** @deprecated */
  align?: Text;
}

export interface HtmlH5Attributes extends HtmlGlobalAttributes {
  /** @deprecated */
  align?: Text;
}

export interface HtmlH6Attributes extends HtmlGlobalAttributes {
  /** @deprecated */
  align?: Text;
}

export interface HtmlHeadAttributes extends HtmlGlobalAttributes {
  /**
   * The URIs of one or more metadata profiles, separated by white space.
   * @deprecated
   */
  profile?: Text;
}

export interface HtmlHrAttributes extends HtmlGlobalAttributes {
  /**
   * Sets the alignment of the rule on the page.
   * @deprecated
   */
  align?: Text;
  /**
   * Sets the color of the rule through color name or hexadecimal value.
   * @deprecated
   */
  color?: Text;
  /**
   * Sets the rule to have no shading.
   * @deprecated
   */
  noshade?: Flag;
  /**
   * Sets the height, in pixels, of the rule.
   * @deprecated
   */
  size?: Amount;
  /**
   * Sets the length of the rule on the page through a pixel or percentage value.
   * @deprecated
   */
  width?: Amount;
}

export interface HtmlHtmlAttributes extends HtmlGlobalAttributes {
  /**
   * Specifies the URI of a resource manifest indicating resources that should be cached locally.
   * @deprecated
   */
  manifest?: Text;
  /**
   * Specifies the version of the HTML Document Type Definition that governs the current document.
   * @deprecated
   */
  version?: Text;
}

export interface HtmlIframeAttributes extends HtmlGlobalAttributes {
  /** @deprecated */
  align?: Text;
  /** Specifies a feature policy for the `<iframe>`. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/iframe#allow) */
  allow?: Text;
  /** Set to `true` if the `<iframe>` can activate fullscreen mode by calling the `requestFullscreen()` method. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/iframe#allowfullscreen) */
  allowfullscreen?: Flag;
  /**
   * Set to `true` if a cross-origin `<iframe>` should be allowed to invoke the Payment Request API.
   * @deprecated
   */
  allowpaymentrequest?: Flag;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/iframe#allowtransparency) */
  allowtransparency?: Text;
  /** @deprecated */
  allowusermedia?: Flag;
  /** @deprecated */
  browsingtopics?: Flag;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTTP/Guides/IFrame_credentialless) */
  credentialless?: Flag;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/iframe#cross-origin-top-navigation-by-user-activation) */
  'cross-origin-top-navigation-by-user-activation'?: Text;
  /** A Content Security Policy enforced for the embedded resource. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/iframe#csp) */
  csp?: Text;
  /** @deprecated */
  frameborder?: Text;
  /** The height of the frame in CSS pixels. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/iframe#height) */
  height?: Amount;
  /**
   * The download priority of the resource in the `<iframe>`'s `src` attribute.
   * @deprecated
   */
  importance?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/iframe#loading) */
  loading?: Maybe<'lazy' | 'eager'>;
  /** @deprecated */
  longdesc?: Text;
  /** @deprecated */
  marginheight?: Amount;
  /** @deprecated */
  marginwidth?: Amount;
  /** A targetable name for the embedded browsing context. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/iframe#name) */
  name?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/iframe#privatetoken) */
  privatetoken?: Text;
  /** Indicates which referrer to send when fetching the frame's resource. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/iframe#referrerpolicy) */
  referrerpolicy?: Maybe<'' | 'no-referrer' | 'no-referrer-when-downgrade' | 'origin' | 'origin-when-cross-origin' | 'same-origin' | 'strict-origin' | 'strict-origin-when-cross-origin' | 'unsafe-url'>;
  /** Applies extra restrictions to the content in the frame. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/iframe#sandbox) */
  sandbox?: Maybe<boolean | 'allow-downloads' | 'allow-forms' | 'allow-modals' | 'allow-orientation-lock' | 'allow-pointer-lock' | 'allow-popups' | 'allow-popups-to-escape-sandbox' | 'allow-presentation' | 'allow-same-origin' | 'allow-scripts' | 'allow-storage-access-by-user-activation' | 'allow-top-navigation' | 'allow-top-navigation-by-user-activation' | 'allow-top-navigation-to-custom-protocols' | (string & {})>;
  /** @deprecated */
  scrolling?: Text;
  /** @deprecated */
  seamless?: Flag;
  /** The URL of the page to embed. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/iframe#src) */
  src?: Text;
  /** Inline HTML to embed, overriding the `src` attribute. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/iframe#srcdoc) */
  srcdoc?: Maybe<Html>;
  /** The width of the frame in CSS pixels. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/iframe#width) */
  width?: Amount;
}

export interface HtmlImgAttributes extends HtmlGlobalAttributes {
  /** @deprecated */
  align?: Text;
  /** This attribute defines an alternative text description of the image. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/img#alt) */
  alt?: Text;
  /** @deprecated */
  attributionsrc?: Text;
  /** @deprecated */
  border?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/img#controls) */
  controls?: Flag;
  /** This enumerated attribute indicates if the fetching of the related image must be done using CORS or not. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Attributes/crossorigin) */
  crossorigin?: Maybe<'' | 'anonymous' | 'use-credentials' | true>;
  /** Provides an image decoding hint to the browser. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/img#decoding) */
  decoding?: Maybe<'sync' | 'async' | 'auto'>;
  /** Provides a hint of the relative priority to use when fetching the image. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Attributes/fetchpriority) */
  fetchpriority?: Maybe<'high' | 'low' | 'auto'>;
  /** The intrinsic height of the image in pixels. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/img#height) */
  height?: Amount;
  /** @deprecated */
  hspace?: Amount;
  /**
   * Indicates the relative importance of the resource.
   * @deprecated
   */
  importance?: Text;
  /**
   * This attribute tells the browser to ignore the actual intrinsic size of the image and pretend it’s the size specified in the attribute.
   * @deprecated
   */
  intrinsicsize?: Text;
  /** This Boolean attribute indicates that the image is part of a server-side map. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/img#ismap) */
  ismap?: Flag;
  /** Indicates how the browser should load the image. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/img#loading) */
  loading?: Maybe<'lazy' | 'eager'>;
  /** @deprecated */
  longdesc?: Text;
  /** @deprecated */
  name?: Text;
  /** A string indicating which referrer to use when fetching the resource. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/img#referrerpolicy) */
  referrerpolicy?: Maybe<'' | 'no-referrer' | 'no-referrer-when-downgrade' | 'origin' | 'origin-when-cross-origin' | 'same-origin' | 'strict-origin' | 'strict-origin-when-cross-origin' | 'unsafe-url'>;
  /** A list of one or more strings separated by commas indicating a set of source sizes. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/img#sizes) */
  sizes?: Text;
  /** The image URL. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/img#src) */
  src?: Text;
  /** A list of one or more strings separated by commas indicating a set of possible image sources for the user agent to use. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/img#srcset) */
  srcset?: Text;
  /** The partial URL (starting with '#') of an image map associated with the element. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/img#usemap) */
  usemap?: Text;
  /** @deprecated */
  vspace?: Amount;
  /** The intrinsic width of the image in pixels. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/img#width) */
  width?: Amount;
}

export interface HtmlInputAttributes extends HtmlGlobalAttributes {
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Attributes/accept) */
  accept?: Text;
  /** @deprecated */
  align?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/input#alpha) */
  alpha?: Flag;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/input#alt) */
  alt?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Attributes/autocomplete) */
  autocomplete?: Maybe<AutoComplete>;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Attributes/capture) */
  capture?: Maybe<boolean | 'user' | 'environment'>;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/input#checked) */
  checked?: Flag;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/input/color) */
  colorspace?: Maybe<'limited-srgb' | 'display-p3'>;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/input#dirname) */
  dirname?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Attributes/disabled) */
  disabled?: Flag;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/input#form) */
  form?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/input#formaction) */
  formaction?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/input#formenctype) */
  formenctype?: Maybe<'application/x-www-form-urlencoded' | 'multipart/form-data' | 'text/plain'>;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/input#formmethod) */
  formmethod?: Maybe<'get' | 'post' | 'dialog'>;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/input#formnovalidate) */
  formnovalidate?: Flag;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/input#formtarget) */
  formtarget?: Maybe<'_self' | '_blank' | '_parent' | '_top' | '_unfencedTop' | (string & {})>;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/input#height) */
  height?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/input#incremental) */
  incremental?: Flag;
  /** @deprecated */
  ismap?: Flag;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/input#list) */
  list?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Attributes/max) */
  max?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Attributes/maxlength) */
  maxlength?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Attributes/min) */
  min?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Attributes/minlength) */
  minlength?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Attributes/multiple) */
  multiple?: Flag;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/input#name) */
  name?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Attributes/pattern) */
  pattern?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/input#placeholder) */
  placeholder?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/input#popovertarget) */
  popovertarget?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/input#popovertargetaction) */
  popovertargetaction?: Maybe<'toggle' | 'show' | 'hide'>;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Attributes/readonly) */
  readonly?: Flag;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/input#required) */
  required?: Flag;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Attributes/size) */
  size?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/input#src) */
  src?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Attributes/step) */
  step?: Maybe<number | 'any' | (string & {})>;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/input/checkbox#switch) */
  switch?: Flag;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/input#type) */
  type?: Maybe<'hidden' | 'text' | 'search' | 'tel' | 'url' | 'email' | 'password' | 'date' | 'month' | 'week' | 'time' | 'datetime-local' | 'number' | 'range' | 'color' | 'checkbox' | 'radio' | 'file' | 'submit' | 'image' | 'reset' | 'button'>;
  /** @deprecated */
  usemap?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/input#value) */
  value?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/input#webkitdirectory) */
  webkitdirectory?: Flag;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/input#width) */
  width?: Amount;
}

export interface HtmlInsAttributes extends HtmlGlobalAttributes {
  /** This attribute defines the URI of a resource that explains the change, such as a link to meeting minutes or a ticket in a troubleshooting system. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/ins#cite) */
  cite?: Text;
  /** This attribute indicates the time and date of the change and must be a valid date with an optional time string. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/ins#datetime) */
  datetime?: Text;
}

export interface HtmlIsindexAttributes extends HtmlGlobalAttributes {
  /** @deprecated */
  prompt?: Text;
}

export interface HtmlLabelAttributes extends HtmlGlobalAttributes {
  /** The `id` of a labelable form-related element in the same document as the `<label>` element. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Attributes/for) */
  for?: Text;
  /**
   * The `<form>` element with which the label is associated (its _form owner_).
   * @deprecated
   */
  form?: Text;
}

export interface HtmlLegendAttributes extends HtmlGlobalAttributes {
  /** @deprecated */
  align?: Text;
}

export interface HtmlLiAttributes extends HtmlGlobalAttributes {
  /**
   * This character attribute indicates the numbering type.
   * @deprecated
   */
  type?: Text;
  /** This integer attribute indicates the current ordinal value of the list item as defined by the `<ol>` element. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/li#value) */
  value?: Amount;
}

export interface HtmlLinkAttributes extends HtmlGlobalAttributes {
  /** This attribute is only used when `rel="preload"` or `rel="prefetch"` has been set on the `<link>` element. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/link#as) */
  as?: Maybe<'audio' | 'audioworklet' | 'document' | 'embed' | 'fetch' | 'font' | 'frame' | 'iframe' | 'image' | 'json' | 'manifest' | 'object' | 'paintworklet' | 'report' | 'script' | 'serviceworker' | 'sharedworker' | 'style' | 'text' | 'track' | 'video' | 'webidentity' | 'worker' | 'xslt'>;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/link#blocking) */
  blocking?: Maybe<'render' | (string & {})>;
  /** @deprecated */
  charset?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/link#color) */
  color?: Text;
  /** This enumerated attribute indicates whether CORS must be used when fetching the resource. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Attributes/crossorigin) */
  crossorigin?: Maybe<'' | 'anonymous' | 'use-credentials' | true>;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/link#disabled) */
  disabled?: Flag;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Attributes/fetchpriority) */
  fetchpriority?: Maybe<'high' | 'low' | 'auto'>;
  /** This attribute specifies the URL of the linked resource. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/link#href) */
  href?: Text;
  /** This attribute indicates the language of the linked resource. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/link#hreflang) */
  hreflang?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/link#imagesizes) */
  imagesizes?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/link#imagesrcset) */
  imagesrcset?: Text;
  /**
   * Indicates the relative importance of the resource.
   * @deprecated
   */
  importance?: Text;
  /** Contains inline metadata — a base64-encoded cryptographic hash of the resource (file) you’re telling the browser to fetch. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Attributes/integrity) */
  integrity?: Text;
  /** This attribute specifies the media that the linked resource applies to. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/link#media) */
  media?: Text;
  /** A string indicating which referrer to use when fetching the resource. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/link#referrerpolicy) */
  referrerpolicy?: Maybe<'' | 'no-referrer' | 'no-referrer-when-downgrade' | 'origin' | 'origin-when-cross-origin' | 'same-origin' | 'strict-origin' | 'strict-origin-when-cross-origin' | 'unsafe-url'>;
  /** This attribute names a relationship of the linked document to the current document. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Attributes/rel) */
  rel?: Maybe<'alternate' | 'apple-touch-icon' | 'author' | 'canonical' | 'compression-dictionary' | 'dns-prefetch' | 'expect' | 'help' | 'icon' | 'license' | 'manifest' | 'mask-icon' | 'me' | 'modulepreload' | 'next' | 'pingback' | 'preconnect' | 'prefetch' | 'preload' | 'prev' | 'privacy-policy' | 'search' | 'stylesheet' | 'terms-of-service' | (string & {})>;
  /** @deprecated */
  rev?: Text;
  /** This attribute defines the sizes of the icons for visual media contained in the resource. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/link#sizes) */
  sizes?: Text;
  /** @deprecated */
  target?: Maybe<'_self' | '_blank' | '_parent' | '_top' | '_unfencedTop' | (string & {})>;
  /** This attribute is used to define the type of the content linked to. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/link#type) */
  type?: Maybe<'text/css' | 'image/svg+xml' | 'image/png' | 'application/rss+xml' | (string & {})>;
}

export interface HtmlMapAttributes extends HtmlGlobalAttributes {
  /** The name attribute gives the map a name so that it can be referenced. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/map#name) */
  name?: Text;
}

export interface HtmlMarqueeAttributes extends HtmlGlobalAttributes {
  /** @deprecated */
  behavior?: Text;
  /** @deprecated */
  bgcolor?: Text;
  /** @deprecated */
  direction?: Text;
  /** @deprecated */
  height?: Amount;
  /** @deprecated */
  hspace?: Amount;
  /** @deprecated */
  loop?: Amount;
  /** @deprecated */
  scrollamount?: Text;
  /** @deprecated */
  scrolldelay?: Text;
  /** @deprecated */
  truespeed?: Flag;
  /** @deprecated */
  vspace?: Amount;
  /** @deprecated */
  width?: Amount;
}

export interface HtmlMenuAttributes extends HtmlGlobalAttributes {
  /** @deprecated */
  compact?: Flag;
}

export interface HtmlMetaAttributes extends HtmlGlobalAttributes {
  /** This attribute declares the page's character encoding. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/meta#charset) */
  charset?: Maybe<'utf-8' | (string & {})>;
  /** This attribute contains the value for the `http-equiv` or `name` attribute, depending on which is used. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Attributes/content) */
  content?: Text;
  /** Defines a pragma directive. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/meta/http-equiv) */
  'http-equiv'?: Maybe<'content-language' | 'content-type' | 'content-security-policy' | 'default-style' | 'refresh' | 'set-cookie' | 'x-ua-compatible' | (string & {})>;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/meta#media) */
  media?: Text;
  /** This attribute defines the name of a piece of document-level metadata. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/meta/name) */
  name?: Maybe<'application-name' | 'author' | 'color-scheme' | 'creator' | 'description' | 'format-detection' | 'generator' | 'googlebot' | 'keywords' | 'publisher' | 'referrer' | 'robots' | 'text-scale' | 'theme-color' | 'viewport' | (string & {})>;
  /**
   * This attribute defines the scheme in which metadata is described.
   * @deprecated
   */
  scheme?: Text;
}

export interface HtmlMeterAttributes extends HtmlGlobalAttributes {
  /**
   * This attribute associates the element with a `form` element that has ownership of the `meter` element.
   * @deprecated
   */
  form?: Text;
  /** The lower numeric bound of the high end of the measured range. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/meter#high) */
  high?: Amount;
  /** The upper numeric bound of the low end of the measured range. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/meter#low) */
  low?: Amount;
  /** The upper numeric bound of the measured range. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Attributes/max) */
  max?: Amount;
  /** The lower numeric bound of the measured range. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Attributes/min) */
  min?: Amount;
  /** This attribute indicates the optimal numeric value. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/meter#optimum) */
  optimum?: Amount;
  /** The current numeric value. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/meter#value) */
  value?: Amount;
}

export interface HtmlModelAttributes extends HtmlGlobalAttributes {
  autoplay?: Flag;
  height?: Amount;
  loop?: Flag;
  src?: Text;
  stagemode?: Text;
  width?: Amount;
}

export interface HtmlObjectAttributes extends HtmlGlobalAttributes {
  /** @deprecated */
  align?: Text;
  /**
   * A space-separated list of URIs for archives of resources for the object.
   * @deprecated
   */
  archive?: Text;
  /**
   * The width of a border around the control, in pixels.
   * @deprecated
   */
  border?: Amount;
  /**
   * The URI of the object's implementation.
   * @deprecated
   */
  classid?: Text;
  /**
   * The base path used to resolve relative URIs specified by classid, data, or archive.
   * @deprecated
   */
  codebase?: Text;
  /**
   * The content type of the data specified by classid.
   * @deprecated
   */
  codetype?: Text;
  /** The address of the resource as a valid URL. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/object#data) */
  data?: Text;
  /**
   * The presence of this Boolean attribute makes this element a declaration only.
   * @deprecated
   */
  declare?: Flag;
  /** The form element, if any, that the object element is associated with (its _form owner_). [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Attributes/form) */
  form?: Text;
  /** The height of the displayed resource, in CSS pixels. -- (Absolute values only. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/object#height) */
  height?: Amount;
  /** @deprecated */
  hspace?: Amount;
  /** The name of valid browsing context (HTML5), or the name of the control (HTML 4). [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/object#name) */
  name?: Text;
  /**
   * A message that the browser can show while loading the object's implementation and data.
   * @deprecated
   */
  standby?: Text;
  /** The content type of the resource specified by data. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/object#type) */
  type?: Text;
  /**
   * This Boolean attribute indicates if the type attribute and the actual content type of the resource must match to be used.
   * @deprecated
   */
  typemustmatch?: Flag;
  /**
   * A hash-name reference to a `<map>` element; that is a '#' followed by the value of a `name` of a map element.
   * @deprecated
   */
  usemap?: Text;
  /** @deprecated */
  vspace?: Amount;
  /** The width of the display resource, in CSS pixels. -- (Absolute values only. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/object#width) */
  width?: Amount;
}

export interface HtmlOlAttributes extends HtmlGlobalAttributes {
  /**
   * This Boolean attribute hints that the list should be rendered in a compact style.
   * @deprecated
   */
  compact?: Flag;
  /** This Boolean attribute specifies that the items of the list are specified in reversed order. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/ol#reversed) */
  reversed?: Flag;
  /** This integer attribute specifies the start value for numbering the individual list items. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/ol#start) */
  start?: Amount;
  /** Indicates the numbering type. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/ol#type) */
  type?: Maybe<'1' | 'a' | 'A' | 'i' | 'I'>;
}

export interface HtmlOptgroupAttributes extends HtmlGlobalAttributes {
  /** If this Boolean attribute is set, none of the items in this option group is selectable. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Attributes/disabled) */
  disabled?: Flag;
  /** The name of the group of options, which the browser can use when labeling the options in the user interface. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/optgroup#label) */
  label?: Text;
}

export interface HtmlOptionAttributes extends HtmlGlobalAttributes {
  /** If this Boolean attribute is set, this option is not checkable. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Attributes/disabled) */
  disabled?: Flag;
  /** This attribute is text for the label indicating the meaning of the option. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/option#label) */
  label?: Text;
  /** If present, this Boolean attribute indicates that the option is initially selected. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/option#selected) */
  selected?: Flag;
  /** The content of this attribute represents the value to be submitted with the form, should this option be selected. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/option#value) */
  value?: Amount;
}

export interface HtmlOutputAttributes extends HtmlGlobalAttributes {
  /** A space-separated list of other elements’ `id`s, indicating that those elements contributed input values to (or otherwise affected) the calculation. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Attributes/for) */
  for?: Text;
  /** The form element that this element is associated with (its "form owner"). [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Attributes/form) */
  form?: Text;
  /** The name of the element, exposed in the `HTMLFormElement` API. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/output#name) */
  name?: Text;
}

export interface HtmlPAttributes extends HtmlGlobalAttributes {
  /** @deprecated */
  align?: Text;
}

export interface HtmlParamAttributes extends HtmlGlobalAttributes {
  /**
   * Name of the parameter.
   * @deprecated
   */
  name?: Text;
  /**
   * Only used if the `valuetype` is set to "ref".
   * @deprecated
   */
  type?: Text;
  /**
   * Specifies the value of the parameter.
   * @deprecated
   */
  value?: Amount;
  /**
   * Specifies the type of the `value` attribute.
   * @deprecated
   */
  valuetype?: Text;
}

export interface HtmlPreAttributes extends HtmlGlobalAttributes {
  /**
   * Contains the _preferred_ count of characters that a line should have.
   * @deprecated
   */
  cols?: Amount;
  /**
   * Contains the _preferred_ count of characters that a line should have.
   * @deprecated
   */
  width?: Amount;
  /**
   * Is a _hint_ indicating how the overflow must happen.
   * @deprecated
   */
  wrap?: Text;
}

export interface HtmlProgressAttributes extends HtmlGlobalAttributes {
  /** This attribute describes how much work the task indicated by the `progress` element requires. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Attributes/max) */
  max?: Amount;
  /** This attribute specifies how much of the task that has been completed. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/progress#value) */
  value?: Amount;
}

export interface HtmlQAttributes extends HtmlGlobalAttributes {
  /** The value of this attribute is a URL that designates a source document or message for the information quoted. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/q#cite) */
  cite?: Text;
}

export interface HtmlScriptAttributes extends HtmlGlobalAttributes {
  /** This is a Boolean attribute indicating that the browser should, if possible, load the script asynchronously. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/script#async) */
  async?: Flag;
  /** @deprecated */
  attributionsrc?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/script#blocking) */
  blocking?: Maybe<'render' | (string & {})>;
  /** @deprecated */
  charset?: Text;
  /** Normal `script` elements pass minimal information to the `window.onerror` for scripts which do not pass the standard CORS checks. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Attributes/crossorigin) */
  crossorigin?: Maybe<'' | 'anonymous' | 'use-credentials' | true>;
  /** This Boolean attribute is set to indicate to a browser that the script is meant to be executed after the document has been parsed, but before firing `DOMContentLoaded`. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/script#defer) */
  defer?: Flag;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Attributes/fetchpriority) */
  fetchpriority?: Maybe<'high' | 'low' | 'auto'>;
  /** This attribute contains inline metadata that a user agent can use to verify that a fetched resource has been delivered free of unexpected manipulation. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Attributes/integrity) */
  integrity?: Text;
  /** @deprecated */
  language?: Text;
  /** This Boolean attribute is set to indicate that the script should not be executed in browsers that support ES2015 modules — in effect, this can be used to serve fallback scripts to older browsers that do not support modular JavaScript code. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/script#nomodule) */
  nomodule?: Flag;
  /** Indicates which referrer to send when fetching the script, or resources fetched by the script. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/script#referrerpolicy) */
  referrerpolicy?: Maybe<'' | 'no-referrer' | 'no-referrer-when-downgrade' | 'origin' | 'origin-when-cross-origin' | 'same-origin' | 'strict-origin' | 'strict-origin-when-cross-origin' | 'unsafe-url'>;
  /** This attribute specifies the URI of an external script; this can be used as an alternative to embedding a script directly within a document. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/script#src) */
  src?: Text;
  /**
   * Like the `textContent` attribute, this attribute sets the text content of the element.
   * @deprecated
   */
  text?: Text;
  /** This attribute indicates the type of script represented. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/script/type) */
  type?: Maybe<'module' | 'importmap' | 'speculationrules' | 'text/javascript' | 'application/json' | 'application/ld+json' | (string & {})>;
}

export interface HtmlSelectAttributes extends HtmlGlobalAttributes {
  /** A `DOMString` providing a hint for a user agent's autocomplete feature. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/select#autocomplete) */
  autocomplete?: Maybe<AutoComplete>;
  /** This Boolean attribute indicates that the user cannot interact with the control. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Attributes/disabled) */
  disabled?: Flag;
  /** This attribute lets you specify the form element to which the select element is associated (that is, its "form owner"). [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Attributes/form) */
  form?: Text;
  /** This Boolean attribute indicates that multiple options can be selected in the list. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Attributes/multiple) */
  multiple?: Flag;
  /** This attribute is used to specify the name of the control. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/select#name) */
  name?: Text;
  /** A Boolean attribute indicating that an option with a non-empty string value must be selected. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Attributes/required) */
  required?: Flag;
  /** If the control is presented as a scrolling list box (e.g. when `multiple` is specified), this attribute represents the number of rows in the list that should be visible at one time. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Attributes/size) */
  size?: Amount;
}

export interface HtmlSlotAttributes extends HtmlGlobalAttributes {
  /** The slot's name. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/slot#name) */
  name?: Text;
}

export interface HtmlSourceAttributes extends HtmlGlobalAttributes {
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/source#height) */
  height?: Amount;
  /** Media query of the resource's intended media; this should be used only in a `<picture>` element. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/source#media) */
  media?: Text;
  /** Is a list of source sizes that describes the final rendered width of the image represented by the source. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/source#sizes) */
  sizes?: Text;
  /** Required for `<audio>` and `<video>`, address of the media resource. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/source#src) */
  src?: Text;
  /** A list of one or more strings separated by commas indicating a set of possible images represented by the source for the browser to use. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/source#srcset) */
  srcset?: Text;
  /** The MIME-type of the resource, optionally with a `codecs` parameter. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/source#type) */
  type?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/source#width) */
  width?: Amount;
}

export interface HtmlStyleAttributes extends HtmlGlobalAttributes {
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/style#blocking) */
  blocking?: Maybe<'render' | (string & {})>;
  /** This attribute defines which media the style should be applied to. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/style#media) */
  media?: Text;
  /** @deprecated */
  scoped?: Flag;
  /**
   * This attribute defines the styling language as a MIME type (charset should not be specified).
   * @deprecated
   */
  type?: Maybe<'text/css' | (string & {})>;
}

export interface HtmlTableAttributes extends HtmlGlobalAttributes {
  /**
   * This enumerated attribute indicates how the table must be aligned inside the containing document.
   * @deprecated
   */
  align?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/table#background) */
  background?: Text;
  /** @deprecated */
  bgcolor?: Text;
  /** @deprecated */
  border?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/table#bordercolor) */
  bordercolor?: Text;
  /** @deprecated */
  cellpadding?: Text;
  /** @deprecated */
  cellspacing?: Text;
  /** @deprecated */
  frame?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/table#height) */
  height?: Amount;
  /** @deprecated */
  rules?: Text;
  /** @deprecated */
  summary?: Text;
  /** @deprecated */
  width?: Amount;
}

export interface HtmlTbodyAttributes extends HtmlGlobalAttributes {
  /**
   * This enumerated attribute specifies how horizontal alignment of each cell content will be handled.
   * @deprecated
   */
  align?: Text;
  /** @deprecated */
  bgcolor?: Text;
  /** @deprecated */
  char?: Text;
  /** @deprecated */
  charoff?: Text;
  /** @deprecated */
  valign?: Text;
}

export interface HtmlTdAttributes extends HtmlGlobalAttributes {
  /**
   * This attribute contains a short abbreviated description of the cell's content.
   * @deprecated
   */
  abbr?: Text;
  /**
   * This enumerated attribute specifies how the cell content's horizontal alignment will be handled.
   * @deprecated
   */
  align?: Text;
  /**
   * This attribute contains a list of space-separated strings.
   * @deprecated
   */
  axis?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/td#background) */
  background?: Text;
  /**
   * This attribute defines the background color of each cell in a column.
   * @deprecated
   */
  bgcolor?: Text;
  /** @deprecated */
  char?: Text;
  /** @deprecated */
  charoff?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/td#colspan) */
  colspan?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/td#headers) */
  headers?: Text;
  /** @deprecated */
  height?: Amount;
  /** @deprecated */
  nowrap?: Flag;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/td#rowspan) */
  rowspan?: Amount;
  /** @deprecated */
  scope?: Maybe<'row' | 'col' | 'rowgroup' | 'colgroup'>;
  /** @deprecated */
  valign?: Text;
  /** @deprecated */
  width?: Amount;
}

export interface HtmlTemplateAttributes extends HtmlGlobalAttributes {
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/template#for) */
  for?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/template#shadowrootclonable) */
  shadowrootclonable?: Flag;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/template#shadowrootcustomelementregistry) */
  shadowrootcustomelementregistry?: Flag;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/template#shadowrootdelegatesfocus) */
  shadowrootdelegatesfocus?: Flag;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/template#shadowrootmode) */
  shadowrootmode?: Maybe<'open' | 'closed'>;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/template#shadowrootreferencetarget) */
  shadowrootreferencetarget?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/template#shadowrootserializable) */
  shadowrootserializable?: Flag;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/template#shadowrootslotassignment) */
  shadowrootslotassignment?: Maybe<'named' | 'manual'>;
}

export interface HtmlTextareaAttributes extends HtmlGlobalAttributes {
  /** This attribute indicates whether the value of the control can be automatically completed by the browser. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Attributes/autocomplete) */
  autocomplete?: Maybe<AutoComplete>;
  /** The visible width of the text control, in average character widths. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/textarea#cols) */
  cols?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Attributes/dirname) */
  dirname?: Text;
  /** This Boolean attribute indicates that the user cannot interact with the control. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Attributes/disabled) */
  disabled?: Flag;
  /** The form element that the `<textarea>` element is associated with (its "form owner"). [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Attributes/form) */
  form?: Text;
  /** The maximum number of characters (unicode code points) that the user can enter. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Attributes/maxlength) */
  maxlength?: Amount;
  /** The minimum number of characters (unicode code points) required that the user should enter. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Attributes/minlength) */
  minlength?: Amount;
  /** The name of the control. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/textarea#name) */
  name?: Text;
  /** A hint to the user of what can be entered in the control. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Attributes/placeholder) */
  placeholder?: Text;
  /** This Boolean attribute indicates that the user cannot modify the value of the control. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Attributes/readonly) */
  readonly?: Flag;
  /** This attribute specifies that the user must fill in a value before submitting a form. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Attributes/required) */
  required?: Flag;
  /** The number of visible text lines for the control. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/textarea#rows) */
  rows?: Amount;
  /** Indicates how the control wraps text. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/textarea#wrap) */
  wrap?: Maybe<'soft' | 'hard'>;
}

export interface HtmlTfootAttributes extends HtmlGlobalAttributes {
  /**
   * This enumerated attribute specifies how horizontal alignment of each cell content will be handled.
   * @deprecated
   */
  align?: Text;
  /** @deprecated */
  bgcolor?: Text;
  /** @deprecated */
  char?: Text;
  /** @deprecated */
  charoff?: Text;
  /** @deprecated */
  valign?: Text;
}

export interface HtmlThAttributes extends HtmlGlobalAttributes {
  /** This attribute contains a short abbreviated description of the cell's content. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/th#abbr) */
  abbr?: Text;
  /**
   * This enumerated attribute specifies how the cell content's horizontal alignment will be handled.
   * @deprecated
   */
  align?: Text;
  /**
   * This attribute contains a list of space-separated strings.
   * @deprecated
   */
  axis?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/th#background) */
  background?: Text;
  /**
   * This attribute defines the background color of each cell in a column.
   * @deprecated
   */
  bgcolor?: Text;
  /** @deprecated */
  char?: Text;
  /** @deprecated */
  charoff?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/th#colspan) */
  colspan?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/th#headers) */
  headers?: Text;
  /** @deprecated */
  height?: Amount;
  /** @deprecated */
  nowrap?: Flag;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/th#rowspan) */
  rowspan?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/th#scope) */
  scope?: Maybe<'row' | 'col' | 'rowgroup' | 'colgroup'>;
  /** @deprecated */
  sorted?: Text;
  /** @deprecated */
  valign?: Text;
  /** @deprecated */
  width?: Amount;
}

export interface HtmlTheadAttributes extends HtmlGlobalAttributes {
  /**
   * This enumerated attribute specifies how horizontal alignment of each cell content will be handled.
   * @deprecated
   */
  align?: Text;
  /** @deprecated */
  bgcolor?: Text;
  /** @deprecated */
  char?: Text;
  /** @deprecated */
  charoff?: Text;
  /** @deprecated */
  valign?: Text;
}

export interface HtmlTimeAttributes extends HtmlGlobalAttributes {
  /** This attribute indicates the time and/or date of the element and must be in one of the formats described below. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/time#datetime) */
  datetime?: Text;
}

export interface HtmlTrAttributes extends HtmlGlobalAttributes {
  /**
   * A `DOMString` which specifies how the cell's context should be aligned horizontally within the cells in the row; this is shorthand for using `align` on every cell in the row individually.
   * @deprecated
   */
  align?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/tr#background) */
  background?: Text;
  /** @deprecated */
  bgcolor?: Text;
  /** @deprecated */
  char?: Text;
  /** @deprecated */
  charoff?: Text;
  /** @deprecated */
  valign?: Text;
}

export interface HtmlTrackAttributes extends HtmlGlobalAttributes {
  /** This attribute indicates that the track should be enabled unless the user's preferences indicate that another track is more appropriate. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/track#default) */
  default?: Flag;
  /** How the text track is meant to be used. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/track#kind) */
  kind?: Maybe<'subtitles' | 'captions' | 'descriptions' | 'chapters' | 'metadata'>;
  /** A user-readable title of the text track which is used by the browser when listing available text tracks. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/track#label) */
  label?: Text;
  /** Address of the track (`.vtt` file). [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/track#src) */
  src?: Text;
  /** Language of the track text data. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/track#srclang) */
  srclang?: Text;
}

export interface HtmlUlAttributes extends HtmlGlobalAttributes {
  /**
   * This Boolean attribute hints that the list should be rendered in a compact style.
   * @deprecated
   */
  compact?: Flag;
  /** @deprecated */
  type?: Text;
}

export interface HtmlVideoAttributes extends HtmlGlobalAttributes {
  /** A Boolean attribute; if specified, the video automatically begins to play back as soon as it can do so without stopping to finish loading the data. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/video#autoplay) */
  autoplay?: Flag;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/video#controls) */
  controls?: Flag;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/video#controlslist) */
  controlslist?: Maybe<'nodownload' | 'nofullscreen' | 'noremoteplayback' | (string & {})>;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Attributes/crossorigin) */
  crossorigin?: Maybe<'' | 'anonymous' | 'use-credentials' | true>;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/video#disablepictureinpicture) */
  disablepictureinpicture?: Flag;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/video#disableremoteplayback) */
  disableremoteplayback?: Flag;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/video#height) */
  height?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/video#loading) */
  loading?: Maybe<'lazy' | 'eager'>;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/video#loop) */
  loop?: Flag;
  /** @deprecated */
  mediagroup?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/video#muted) */
  muted?: Flag;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/video#playsinline) */
  playsinline?: Flag;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/video#poster) */
  poster?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/video#preload) */
  preload?: Maybe<'' | 'none' | 'metadata' | 'auto'>;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/video#src) */
  src?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/video#width) */
  width?: Amount;
}

/** HTML elements. Those that SVG has too take the attributes of both: JSX does not know where they will stand. */
export interface HtmlElements {
  /** If the a element has an href attribute, then it represents a hyperlink (a hypertext anchor) labeled by its contents. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/a) */
  a: HtmlAAttributes & SvgAAttributes;
  /** The abbr element represents an abbreviation or acronym, optionally with its expansion. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/abbr) */
  abbr: HtmlGlobalAttributes;
  /**
   * [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/acronym)
   * @deprecated
   */
  acronym: HtmlGlobalAttributes;
  /** The address element represents the contact information for its nearest article or body element ancestor. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/address) */
  address: HtmlGlobalAttributes;
  /** @deprecated */
  applet: HtmlAppletAttributes;
  /** The area element represents either a hyperlink with some text and a corresponding area on an image map, or a dead area on an image map. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/area) */
  area: HtmlAreaAttributes;
  /** The article element represents a complete, or self-contained, composition in a document, page, application, or site and that is, in principle, independently distributable or reusable, e.g. in syndication. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/article) */
  article: HtmlGlobalAttributes;
  /** The aside element represents a section of a page that consists of content that is tangentially related to the content around the aside element, and which could be considered separate from that content. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/aside) */
  aside: HtmlGlobalAttributes;
  /** An audio element represents a sound or audio stream. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/audio) */
  audio: HtmlAudioAttributes;
  /** The b element represents a span of text to which attention is being drawn for utilitarian purposes without conveying any extra importance and with no implication of an alternate voice or mood, such as key words in a document abstract, product names in a review, actionable words in interactive text-driven software, or an article lede. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/b) */
  b: HtmlGlobalAttributes;
  /** The base element allows authors to specify the document base URL for the purposes of resolving relative URLs, and the name of the default browsing context for the purposes of following hyperlinks. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/base) */
  base: HtmlBaseAttributes;
  /** @deprecated */
  basefont: HtmlBasefontAttributes;
  /** The bdi element represents a span of text that is to be isolated from its surroundings for the purposes of bidirectional text formatting. [BIDI] [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/bdi) */
  bdi: HtmlGlobalAttributes;
  /** The bdo element represents explicit text directionality formatting control for its children. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/bdo) */
  bdo: HtmlGlobalAttributes;
  /**
   * [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/big)
   * @deprecated
   */
  big: HtmlGlobalAttributes;
  /** The blockquote element represents content that is quoted from another source, optionally with a citation which must be within a footer or cite element, and optionally with in-line changes such as annotations and abbreviations. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/blockquote) */
  blockquote: HtmlBlockquoteAttributes;
  /** The body element represents the content of the document. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/body) */
  body: HtmlBodyAttributes;
  /** The br element represents a line break. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/br) */
  br: HtmlBrAttributes;
  /** The button element represents a button labeled by its contents. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/button) */
  button: HtmlButtonAttributes;
  camera: HtmlGlobalAttributes;
  /** The canvas element provides scripts with a resolution-dependent bitmap canvas, which can be used for rendering graphs, game graphics, art, or other visual images on the fly. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/canvas) */
  canvas: HtmlCanvasAttributes;
  /** The caption element represents the title of the table that is its parent, if it has a parent and that is a table element. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/caption) */
  caption: HtmlCaptionAttributes;
  /**
   * [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/center)
   * @deprecated
   */
  center: HtmlGlobalAttributes;
  /** The cite element represents a reference to a creative work. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/cite) */
  cite: HtmlGlobalAttributes;
  /** The code element represents a fragment of computer code. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/code) */
  code: HtmlGlobalAttributes;
  /** If a col element has a parent and that is a colgroup element that itself has a parent that is a table element, then the col element represents one or more columns in the column group represented by that colgroup. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/col) */
  col: HtmlColAttributes;
  /** The colgroup element represents a group of one or more columns in the table that is its parent, if it has a parent and that is a table element. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/colgroup) */
  colgroup: HtmlColgroupAttributes;
  /** The data element links a given piece of content with a machine-readable translation. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/data) */
  data: HtmlDataAttributes;
  /** The datalist element represents a set of option elements that represent predefined options for other controls. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/datalist) */
  datalist: HtmlGlobalAttributes;
  /** The dd element represents the description, definition, or value, part of a term-description group in a description list (dl element). [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/dd) */
  dd: HtmlDdAttributes;
  /** The del element represents a removal from the document. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/del) */
  del: HtmlDelAttributes;
  /** The details element represents a disclosure widget from which the user can obtain additional information or controls. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/details) */
  details: HtmlDetailsAttributes;
  /** The dfn element represents the defining instance of a term. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/dfn) */
  dfn: HtmlGlobalAttributes;
  /** The dialog element represents a part of an application that a user interacts with to perform a task, for example a dialog box, inspector, or window. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/dialog) */
  dialog: HtmlDialogAttributes;
  /**
   * [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/dir)
   * @deprecated
   */
  dir: HtmlDirAttributes;
  /** The div element has no special meaning at all. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/div) */
  div: HtmlDivAttributes;
  /** The dl element represents an association list consisting of zero or more name-value groups (a description list). [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/dl) */
  dl: HtmlDlAttributes;
  /** The dt element represents the term, or name, part of a term-description group in a description list (dl element). [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/dt) */
  dt: HtmlGlobalAttributes;
  /** The em element represents stress emphasis of its contents. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/em) */
  em: HtmlGlobalAttributes;
  /** The embed element provides an integration point for an external (typically non-HTML) application or interactive content. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/embed) */
  embed: HtmlEmbedAttributes;
  /**
   * The fencedframe element represents a nested browsing context, embedding another HTML page into the current one. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/fencedframe)
   * @deprecated
   */
  fencedframe: HtmlFencedframeAttributes;
  /** The fieldset element represents a set of form controls optionally grouped under a common name. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/fieldset) */
  fieldset: HtmlFieldsetAttributes;
  /** The figcaption element represents a caption or legend for the rest of the contents of the figcaption element's parent figure element, if any. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/figcaption) */
  figcaption: HtmlGlobalAttributes;
  /** The figure element represents some flow content, optionally with a caption, that is self-contained (like a complete sentence) and is typically referenced as a single unit from the main flow of the document. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/figure) */
  figure: HtmlGlobalAttributes;
  /**
   * [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/font)
   * @deprecated
   */
  font: HtmlFontAttributes;
  /** The footer element represents a footer for its nearest ancestor sectioning content or sectioning root element. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/footer) */
  footer: HtmlGlobalAttributes;
  /** The form element represents a collection of form-associated elements, some of which can represent editable values that can be submitted to a server for processing. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/form) */
  form: HtmlFormAttributes;
  /**
   * [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/frame)
   * @deprecated
   */
  frame: HtmlFrameAttributes;
  /**
   * [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/frameset)
   * @deprecated
   */
  frameset: HtmlFramesetAttributes;
  /** [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/geolocation) */
  geolocation: HtmlGeolocationAttributes;
  /** The h1 element represents a section heading. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/Heading_Elements) */
  h1: HtmlH1Attributes;
  /** The h2 element represents a section heading. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/Heading_Elements) */
  h2: HtmlH2Attributes;
  /** The h3 element represents a section heading. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/Heading_Elements) */
  h3: HtmlH3Attributes;
  /** The h4 element represents a section heading. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/Heading_Elements) */
  h4: HtmlH4Attributes;
  /** The h5 element represents a section heading. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/Heading_Elements) */
  h5: HtmlH5Attributes;
  /** The h6 element represents a section heading. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/Heading_Elements) */
  h6: HtmlH6Attributes;
  /** The head element represents a collection of metadata for the Document. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/head) */
  head: HtmlHeadAttributes;
  /** The header element represents introductory content for its nearest ancestor sectioning content or sectioning root element. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/header) */
  header: HtmlGlobalAttributes;
  /** The hgroup element represents a heading and related content. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/hgroup) */
  hgroup: HtmlGlobalAttributes;
  /** The hr element represents a paragraph-level thematic break, e.g. a scene change in a story, or a transition to another topic within a section of a reference book. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/hr) */
  hr: HtmlHrAttributes;
  /** The html element represents the root of an HTML document. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/html) */
  html: HtmlHtmlAttributes;
  /** The i element represents a span of text in an alternate voice or mood, or otherwise offset from the normal prose in a manner indicating a different quality of text, such as a taxonomic designation, a technical term, an idiomatic phrase from another language, transliteration, a thought, or a ship name in Western texts. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/i) */
  i: HtmlGlobalAttributes;
  /** The iframe element represents a nested browsing context. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/iframe) */
  iframe: HtmlIframeAttributes;
  /** An img element represents an image. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/img) */
  img: HtmlImgAttributes;
  /** The input element represents a typed data field, usually with a form control to allow the user to edit the data. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/input) */
  input: HtmlInputAttributes;
  /** The ins element represents an addition to the document. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/ins) */
  ins: HtmlInsAttributes;
  /** @deprecated */
  isindex: HtmlIsindexAttributes;
  /** The kbd element represents user input (typically keyboard input, although it may also be used to represent other input, such as voice commands). [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/kbd) */
  kbd: HtmlGlobalAttributes;
  /** The label element represents a caption in a user interface. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/label) */
  label: HtmlLabelAttributes;
  /** The legend element represents a caption for the rest of the contents of the legend element's parent fieldset element, if any. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/legend) */
  legend: HtmlLegendAttributes;
  /** The li element represents a list item. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/li) */
  li: HtmlLiAttributes;
  /** The link element allows authors to link their document to other resources. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/link) */
  link: HtmlLinkAttributes;
  /** The main element represents the main content of the body of a document or application. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/main) */
  main: HtmlGlobalAttributes;
  /** The map element, in conjunction with an img element and any area element descendants, defines an image map. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/map) */
  map: HtmlMapAttributes;
  /** The mark element represents a run of text in one document marked or highlighted for reference purposes, due to its relevance in another context. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/mark) */
  mark: HtmlGlobalAttributes;
  /**
   * [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/marquee)
   * @deprecated
   */
  marquee: HtmlMarqueeAttributes;
  /** The menu element represents an unordered list of interactive items. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/menu) */
  menu: HtmlMenuAttributes;
  /** The meta element represents various kinds of metadata that cannot be expressed using the title, base, link, style, and script elements. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/meta) */
  meta: HtmlMetaAttributes;
  /** The meter element represents a scalar measurement within a known range, or a fractional value; for example disk usage, the relevance of a query result, or the fraction of a voting population to have selected a particular candidate. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/meter) */
  meter: HtmlMeterAttributes;
  microphone: HtmlGlobalAttributes;
  model: HtmlModelAttributes;
  /** The nav element represents a section of a page that links to other pages or to parts within the page: a section with navigation links. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/nav) */
  nav: HtmlGlobalAttributes;
  /**
   * [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/nobr)
   * @deprecated
   */
  nobr: HtmlGlobalAttributes;
  /**
   * [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/noembed)
   * @deprecated
   */
  noembed: HtmlGlobalAttributes;
  /**
   * [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/noframes)
   * @deprecated
   */
  noframes: HtmlGlobalAttributes;
  /** The noscript element represents nothing if scripting is enabled, and represents its children if scripting is disabled. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/noscript) */
  noscript: HtmlGlobalAttributes;
  /** The object element can represent an external resource, which, depending on the type of the resource, will either be treated as an image, as a nested browsing context, or as an external resource to be processed by a plugin. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/object) */
  object: HtmlObjectAttributes;
  /** The ol element represents a list of items, where the items have been intentionally ordered, such that changing the order would change the meaning of the document. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/ol) */
  ol: HtmlOlAttributes;
  /** The optgroup element represents a group of option elements with a common label. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/optgroup) */
  optgroup: HtmlOptgroupAttributes;
  /** The option element represents an option in a select element or as part of a list of suggestions in a datalist element. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/option) */
  option: HtmlOptionAttributes;
  /** The output element represents the result of a calculation performed by the application, or the result of a user action. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/output) */
  output: HtmlOutputAttributes;
  /** The p element represents a paragraph. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/p) */
  p: HtmlPAttributes;
  /**
   * The param element defines parameters for plugins invoked by object elements. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/param)
   * @deprecated
   */
  param: HtmlParamAttributes;
  /** The picture element is a container which provides multiple sources to its contained img element to allow authors to declaratively control or give hints to the user agent about which image resource to use, based on the screen pixel density, viewport size, image format, and other factors. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/picture) */
  picture: HtmlGlobalAttributes;
  /**
   * [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/plaintext)
   * @deprecated
   */
  plaintext: HtmlGlobalAttributes;
  /** The pre element represents a block of preformatted text, in which structure is represented by typographic conventions rather than by elements. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/pre) */
  pre: HtmlPreAttributes;
  /** The progress element represents the completion progress of a task. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/progress) */
  progress: HtmlProgressAttributes;
  /** The q element represents some phrasing content quoted from another source. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/q) */
  q: HtmlQAttributes;
  /**
   * The rb element marks the base text component of a ruby annotation. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/rb)
   * @deprecated
   */
  rb: HtmlGlobalAttributes;
  /** The rp element is used to provide fallback text to be shown by user agents that don't support ruby annotations. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/rp) */
  rp: HtmlGlobalAttributes;
  /** The rt element marks the ruby text component of a ruby annotation. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/rt) */
  rt: HtmlGlobalAttributes;
  /**
   * [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/rtc)
   * @deprecated
   */
  rtc: HtmlGlobalAttributes;
  /** The ruby element allows one or more spans of phrasing content to be marked with ruby annotations. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/ruby) */
  ruby: HtmlGlobalAttributes;
  /** The s element represents contents that are no longer accurate or no longer relevant. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/s) */
  s: HtmlGlobalAttributes;
  /** The samp element represents sample or quoted output from another program or computing system. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/samp) */
  samp: HtmlGlobalAttributes;
  /** The script element allows authors to include dynamic script and data blocks in their documents. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/script) */
  script: HtmlScriptAttributes & SvgScriptAttributes;
  /** The search element represents the parts of the document or application with form controls or other content related to performing a search or filtering operation. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/search) */
  search: HtmlGlobalAttributes;
  /** The section element represents a generic section of a document or application. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/section) */
  section: HtmlGlobalAttributes;
  /** The select element represents a control for selecting amongst a set of options. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/select) */
  select: HtmlSelectAttributes;
  /** The selectedcontent element can be used to display the content of the currently selected option element inside of a closed select element. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/selectedcontent) */
  selectedcontent: HtmlGlobalAttributes;
  /** The slot element is a placeholder inside a web component that you can fill with your own markup, which lets you create separate DOM trees and present them together. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/slot) */
  slot: HtmlSlotAttributes;
  /** The small element represents side comments such as small print. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/small) */
  small: HtmlGlobalAttributes;
  /** The source element allows authors to specify multiple alternative media resources for media elements. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/source) */
  source: HtmlSourceAttributes;
  /** The span element doesn't mean anything on its own, but can be useful when used together with the global attributes, e.g. class, lang, or dir. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/span) */
  span: HtmlGlobalAttributes;
  /**
   * [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/strike)
   * @deprecated
   */
  strike: HtmlGlobalAttributes;
  /** The strong element represents strong importance, seriousness, or urgency for its contents. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/strong) */
  strong: HtmlGlobalAttributes;
  /** The style element allows authors to embed style information in their documents. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/style) */
  style: HtmlStyleAttributes & SvgStyleAttributes;
  /** The sub element represents a subscript. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/sub) */
  sub: HtmlGlobalAttributes;
  /** The summary element represents a summary, caption, or legend for the rest of the contents of the summary element's parent details element, if any. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/summary) */
  summary: HtmlGlobalAttributes;
  /** The sup element represents a superscript. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/sup) */
  sup: HtmlGlobalAttributes;
  /** The table element represents data with more than one dimension, in the form of a table. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/table) */
  table: HtmlTableAttributes;
  /** The tbody element represents a block of rows that consist of a body of data for the parent table element, if the tbody element has a parent and it is a table. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/tbody) */
  tbody: HtmlTbodyAttributes;
  /** The td element represents a data cell in a table. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/td) */
  td: HtmlTdAttributes;
  /** The template element is used to declare fragments of HTML that can be cloned and inserted in the document by script. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/template) */
  template: HtmlTemplateAttributes;
  /** The textarea element represents a multiline plain text edit control for the element's raw value. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/textarea) */
  textarea: HtmlTextareaAttributes;
  /** The tfoot element represents the block of rows that consist of the column summaries (footers) for the parent table element, if the tfoot element has a parent and it is a table. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/tfoot) */
  tfoot: HtmlTfootAttributes;
  /** The th element represents a header cell in a table. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/th) */
  th: HtmlThAttributes;
  /** The thead element represents the block of rows that consist of the column labels (headers) for the parent table element, if the thead element has a parent and it is a table. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/thead) */
  thead: HtmlTheadAttributes;
  /** The time element represents its contents, along with a machine-readable form of those contents in the datetime attribute. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/time) */
  time: HtmlTimeAttributes;
  /** The title element represents the document's title or name. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/title) */
  title: HtmlGlobalAttributes & SvgGlobalAttributes;
  /** The tr element represents a row of cells in a table. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/tr) */
  tr: HtmlTrAttributes;
  /** The track element allows authors to specify explicit external timed text tracks for media elements. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/track) */
  track: HtmlTrackAttributes;
  /**
   * [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/tt)
   * @deprecated
   */
  tt: HtmlGlobalAttributes;
  /** The u element represents a span of text with an unarticulated, though explicitly rendered, non-textual annotation, such as labeling the text as being a proper name in Chinese text (a Chinese proper name mark), or labeling the text as being misspelt. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/u) */
  u: HtmlGlobalAttributes;
  /** The ul element represents a list of items, where the order of the items is not important — that is, where changing the order would not materially change the meaning of the document. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/ul) */
  ul: HtmlUlAttributes;
  usermedia: HtmlGlobalAttributes;
  /** The var element represents a variable. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/var) */
  var: HtmlGlobalAttributes;
  /** A video element is used for playing videos or movies, and audio files with captions. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/video) */
  video: HtmlVideoAttributes;
  /** The wbr element represents a line break opportunity. [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/wbr) */
  wbr: HtmlGlobalAttributes;
  /**
   * [MDN](https://developer.mozilla.org/docs/Web/HTML/Reference/Elements/xmp)
   * @deprecated
   */
  xmp: HtmlGlobalAttributes;
}

/** Attributes that every SVG element takes. */
export interface SvgGlobalAttributes extends AriaAttributes, DataAttributes {
  about?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/alignment-baseline) */
  'alignment-baseline'?: Maybe<'auto' | 'baseline' | 'before-edge' | 'text-before-edge' | 'middle' | 'central' | 'after-edge' | 'text-after-edge' | 'ideographic' | 'alphabetic' | 'hanging' | 'mathematical' | (string & {})>;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/autofocus) */
  autofocus?: Flag;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/baseline-shift) */
  'baseline-shift'?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/class) */
  class?: Maybe<ClassValue>;
  /**
   * [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/clip)
   * @deprecated
   */
  clip?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/clip-path) */
  'clip-path'?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/clip-rule) */
  'clip-rule'?: Maybe<'nonzero' | 'evenodd' | (string & {})>;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/color) */
  color?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/color-interpolation) */
  'color-interpolation'?: Maybe<'auto' | 'sRGB' | 'linearRGB' | (string & {})>;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/color-interpolation-filters) */
  'color-interpolation-filters'?: Maybe<'auto' | 'sRGB' | 'linearRGB' | (string & {})>;
  /** @deprecated */
  'color-profile'?: Text;
  /** @deprecated */
  'color-rendering'?: Text;
  content?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/cursor) */
  cursor?: Text;
  datatype?: Text;
  dir?: Maybe<'ltr' | 'rtl' | 'auto'>;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/direction) */
  direction?: Maybe<'ltr' | 'rtl' | (string & {})>;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/display) */
  display?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/dominant-baseline) */
  'dominant-baseline'?: Maybe<'auto' | 'text-bottom' | 'alphabetic' | 'ideographic' | 'middle' | 'central' | 'mathematical' | 'hanging' | 'text-top' | (string & {})>;
  /** @deprecated */
  'enable-background'?: Text;
  exportparts?: Text;
  /** @deprecated */
  externalResourcesRequired?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/fill) */
  fill?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/fill-opacity) */
  'fill-opacity'?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/fill-rule) */
  'fill-rule'?: Maybe<'nonzero' | 'evenodd' | (string & {})>;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/filter) */
  filter?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/flood-color) */
  'flood-color'?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/flood-opacity) */
  'flood-opacity'?: Amount;
  /** @deprecated */
  focusable?: Maybe<'true' | 'false' | 'auto'>;
  focusgroup?: Text;
  focusgroupstart?: Text;
  font?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/font-family) */
  'font-family'?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/font-size) */
  'font-size'?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/font-size-adjust) */
  'font-size-adjust'?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/font-stretch) */
  'font-stretch'?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/font-style) */
  'font-style'?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/font-variant) */
  'font-variant'?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/font-weight) */
  'font-weight'?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/font-width) */
  'font-width'?: Text;
  /**
   * [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/glyph-orientation-horizontal)
   * @deprecated
   */
  'glyph-orientation-horizontal'?: Text;
  /**
   * [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/glyph-orientation-vertical)
   * @deprecated
   */
  'glyph-orientation-vertical'?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/id) */
  id?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/image-rendering) */
  'image-rendering'?: Maybe<'auto' | 'optimizeSpeed' | 'optimizeQuality' | 'crisp-edges' | 'pixelated' | (string & {})>;
  /** @deprecated */
  kerning?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/lang) */
  lang?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/letter-spacing) */
  'letter-spacing'?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/lighting-color) */
  'lighting-color'?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/marker-end) */
  'marker-end'?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/marker-mid) */
  'marker-mid'?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/marker-start) */
  'marker-start'?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/mask) */
  mask?: Text;
  'mask-type'?: Text;
  nonce?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/opacity) */
  opacity?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/overflow) */
  overflow?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/paint-order) */
  'paint-order'?: Text;
  part?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/pointer-events) */
  'pointer-events'?: Maybe<'bounding-box' | 'visiblePainted' | 'visibleFill' | 'visibleStroke' | 'visible' | 'painted' | 'fill' | 'stroke' | 'all' | 'none' | (string & {})>;
  property?: Text;
  rel?: Maybe<'alternate' | 'author' | 'bookmark' | 'external' | 'help' | 'license' | 'me' | 'next' | 'nofollow' | 'noopener' | 'noreferrer' | 'opener' | 'prev' | 'privacy-policy' | 'search' | 'tag' | 'terms-of-service' | (string & {})>;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/requiredExtensions) */
  requiredExtensions?: Text;
  /** @deprecated */
  requiredFeatures?: Text;
  resource?: Text;
  rev?: Text;
  role?: Maybe<AriaRole>;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/shape-rendering) */
  'shape-rendering'?: Maybe<'auto' | 'optimizeSpeed' | 'crispEdges' | 'geometricPrecision' | (string & {})>;
  slot?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/stop-color) */
  'stop-color'?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/stop-opacity) */
  'stop-opacity'?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/stroke) */
  stroke?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/stroke-dasharray) */
  'stroke-dasharray'?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/stroke-dashoffset) */
  'stroke-dashoffset'?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/stroke-linecap) */
  'stroke-linecap'?: Maybe<'butt' | 'round' | 'square' | (string & {})>;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/stroke-linejoin) */
  'stroke-linejoin'?: Maybe<'arcs' | 'bevel' | 'miter' | 'miter-clip' | 'round' | (string & {})>;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/stroke-miterlimit) */
  'stroke-miterlimit'?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/stroke-opacity) */
  'stroke-opacity'?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/stroke-width) */
  'stroke-width'?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/style) */
  style?: Maybe<StyleValue>;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/systemLanguage) */
  systemLanguage?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/tabindex) */
  tabindex?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/text-anchor) */
  'text-anchor'?: Maybe<'start' | 'middle' | 'end' | (string & {})>;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/text-decoration) */
  'text-decoration'?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/text-overflow) */
  'text-overflow'?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/text-rendering) */
  'text-rendering'?: Maybe<'auto' | 'optimizeSpeed' | 'optimizeLegibility' | 'geometricPrecision' | (string & {})>;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/transform) */
  transform?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/transform-origin) */
  'transform-origin'?: Text;
  typeof?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/unicode-bidi) */
  'unicode-bidi'?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/vector-effect) */
  'vector-effect'?: Maybe<'none' | 'non-scaling-stroke' | 'non-scaling-size' | 'non-rotation' | 'fixed-position' | (string & {})>;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/visibility) */
  visibility?: Maybe<'visible' | 'hidden' | 'collapse' | (string & {})>;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/white-space) */
  'white-space'?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/word-spacing) */
  'word-spacing'?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/writing-mode) */
  'writing-mode'?: Text;
  /** @deprecated */
  'xlink:actuate'?: Maybe<'onLoad' | 'onRequest' | 'other' | 'none'>;
  /** @deprecated */
  'xlink:arcrole'?: Text;
  /** @deprecated */
  'xlink:href'?: Text;
  /** @deprecated */
  'xlink:role'?: Text;
  /** @deprecated */
  'xlink:show'?: Maybe<'new' | 'replace' | 'embed' | 'other' | 'none'>;
  /** @deprecated */
  'xlink:title'?: Text;
  /** @deprecated */
  'xlink:type'?: Text;
  /**
   * [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/xml:lang)
   * @deprecated
   */
  'xml:lang'?: Text;
  /**
   * [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/xml:space)
   * @deprecated
   */
  'xml:space'?: Maybe<'default' | 'preserve'>;
  xmlns?: Text;
  /** @deprecated */
  'xmlns:xlink'?: Text;
}

export interface SvgAAttributes extends SvgGlobalAttributes {
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/download) */
  download?: Maybe<boolean | string>;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/href) */
  href?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/hreflang) */
  hreflang?: Text;
  interestfor?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/ping) */
  ping?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/referrerpolicy) */
  referrerpolicy?: Maybe<'' | 'no-referrer' | 'no-referrer-when-downgrade' | 'origin' | 'origin-when-cross-origin' | 'same-origin' | 'strict-origin' | 'strict-origin-when-cross-origin' | 'unsafe-url'>;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/target) */
  target?: Maybe<'_self' | '_blank' | '_parent' | '_top' | '_unfencedTop' | (string & {})>;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/type) */
  type?: Text;
}

export interface SvgAnimateAttributes extends SvgGlobalAttributes {
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/accumulate) */
  accumulate?: Maybe<'none' | 'sum'>;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/additive) */
  additive?: Maybe<'replace' | 'sum'>;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/attributeName) */
  attributeName?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/attributeType) */
  attributeType?: Maybe<'CSS' | 'XML' | 'auto'>;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/begin) */
  begin?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/by) */
  by?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/calcMode) */
  calcMode?: Maybe<'discrete' | 'linear' | 'paced' | 'spline'>;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/dur) */
  dur?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/end) */
  end?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/fill) */
  fill?: Maybe<'freeze' | 'remove'>;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/from) */
  from?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/href) */
  href?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/keySplines) */
  keySplines?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/keyTimes) */
  keyTimes?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/max) */
  max?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/min) */
  min?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/repeatCount) */
  repeatCount?: Maybe<number | 'indefinite' | (string & {})>;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/repeatDur) */
  repeatDur?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/restart) */
  restart?: Maybe<'always' | 'whenNotActive' | 'never'>;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/to) */
  to?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/values) */
  values?: Amount;
}

export interface SvgAnimateMotionAttributes extends SvgGlobalAttributes {
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/accumulate) */
  accumulate?: Maybe<'none' | 'sum'>;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/additive) */
  additive?: Maybe<'replace' | 'sum'>;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/begin) */
  begin?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/by) */
  by?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/calcMode) */
  calcMode?: Maybe<'discrete' | 'linear' | 'paced' | 'spline'>;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/dur) */
  dur?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/end) */
  end?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/fill) */
  fill?: Maybe<'freeze' | 'remove'>;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/from) */
  from?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/href) */
  href?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/keyPoints) */
  keyPoints?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/keySplines) */
  keySplines?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/keyTimes) */
  keyTimes?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/max) */
  max?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/min) */
  min?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/origin) */
  origin?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/path) */
  path?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/repeatCount) */
  repeatCount?: Maybe<number | 'indefinite' | (string & {})>;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/repeatDur) */
  repeatDur?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/restart) */
  restart?: Maybe<'always' | 'whenNotActive' | 'never'>;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/rotate) */
  rotate?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/to) */
  to?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/values) */
  values?: Amount;
}

export interface SvgAnimateTransformAttributes extends SvgGlobalAttributes {
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/accumulate) */
  accumulate?: Maybe<'none' | 'sum'>;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/additive) */
  additive?: Maybe<'replace' | 'sum'>;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/attributeName) */
  attributeName?: Text;
  /** @deprecated */
  attributeType?: Maybe<'CSS' | 'XML' | 'auto'>;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/begin) */
  begin?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/by) */
  by?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/calcMode) */
  calcMode?: Maybe<'discrete' | 'linear' | 'paced' | 'spline'>;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/dur) */
  dur?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/end) */
  end?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/fill) */
  fill?: Maybe<'freeze' | 'remove'>;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/from) */
  from?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/href) */
  href?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/keySplines) */
  keySplines?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/keyTimes) */
  keyTimes?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/max) */
  max?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/min) */
  min?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/repeatCount) */
  repeatCount?: Maybe<number | 'indefinite' | (string & {})>;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/repeatDur) */
  repeatDur?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/restart) */
  restart?: Maybe<'always' | 'whenNotActive' | 'never'>;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/to) */
  to?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/type) */
  type?: Maybe<'translate' | 'scale' | 'rotate' | 'skewX' | 'skewY'>;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/values) */
  values?: Amount;
}

export interface SvgCircleAttributes extends SvgGlobalAttributes {
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/cx) */
  cx?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/cy) */
  cy?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/pathLength) */
  pathLength?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/r) */
  r?: Amount;
}

export interface SvgClipPathAttributes extends SvgGlobalAttributes {
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/clipPathUnits) */
  clipPathUnits?: Maybe<'userSpaceOnUse' | 'objectBoundingBox'>;
}

export interface SvgEllipseAttributes extends SvgGlobalAttributes {
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/cx) */
  cx?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/cy) */
  cy?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/pathLength) */
  pathLength?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/rx) */
  rx?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/ry) */
  ry?: Amount;
}

export interface SvgFeBlendAttributes extends SvgGlobalAttributes {
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/height) */
  height?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/in) */
  in?: Maybe<'SourceGraphic' | 'SourceAlpha' | 'BackgroundImage' | 'BackgroundAlpha' | 'FillPaint' | 'StrokePaint' | (string & {})>;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/in2) */
  in2?: Maybe<'SourceGraphic' | 'SourceAlpha' | 'BackgroundImage' | 'BackgroundAlpha' | 'FillPaint' | 'StrokePaint' | (string & {})>;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/mode) */
  mode?: Maybe<'normal' | 'multiply' | 'screen' | 'overlay' | 'darken' | 'lighten' | 'color-dodge' | 'color-burn' | 'hard-light' | 'soft-light' | 'difference' | 'exclusion' | 'hue' | 'saturation' | 'color' | 'luminosity'>;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/result) */
  result?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/width) */
  width?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/x) */
  x?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/y) */
  y?: Amount;
}

export interface SvgFeColorMatrixAttributes extends SvgGlobalAttributes {
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/height) */
  height?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/in) */
  in?: Maybe<'SourceGraphic' | 'SourceAlpha' | 'BackgroundImage' | 'BackgroundAlpha' | 'FillPaint' | 'StrokePaint' | (string & {})>;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/result) */
  result?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/type) */
  type?: Maybe<'matrix' | 'saturate' | 'hueRotate' | 'luminanceToAlpha'>;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/values) */
  values?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/width) */
  width?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/x) */
  x?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/y) */
  y?: Amount;
}

export interface SvgFeComponentTransferAttributes extends SvgGlobalAttributes {
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/height) */
  height?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/in) */
  in?: Maybe<'SourceGraphic' | 'SourceAlpha' | 'BackgroundImage' | 'BackgroundAlpha' | 'FillPaint' | 'StrokePaint' | (string & {})>;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/result) */
  result?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/width) */
  width?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/x) */
  x?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/y) */
  y?: Amount;
}

export interface SvgFeCompositeAttributes extends SvgGlobalAttributes {
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/height) */
  height?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/in) */
  in?: Maybe<'SourceGraphic' | 'SourceAlpha' | 'BackgroundImage' | 'BackgroundAlpha' | 'FillPaint' | 'StrokePaint' | (string & {})>;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/in2) */
  in2?: Maybe<'SourceGraphic' | 'SourceAlpha' | 'BackgroundImage' | 'BackgroundAlpha' | 'FillPaint' | 'StrokePaint' | (string & {})>;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/k1) */
  k1?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/k2) */
  k2?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/k3) */
  k3?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/k4) */
  k4?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/operator) */
  operator?: Maybe<'over' | 'in' | 'out' | 'atop' | 'xor' | 'lighter' | 'arithmetic'>;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/result) */
  result?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/width) */
  width?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/x) */
  x?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/y) */
  y?: Amount;
}

export interface SvgFeConvolveMatrixAttributes extends SvgGlobalAttributes {
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/bias) */
  bias?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/divisor) */
  divisor?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/edgeMode) */
  edgeMode?: Maybe<'duplicate' | 'wrap' | 'mirror' | 'none'>;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/height) */
  height?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/in) */
  in?: Maybe<'SourceGraphic' | 'SourceAlpha' | 'BackgroundImage' | 'BackgroundAlpha' | 'FillPaint' | 'StrokePaint' | (string & {})>;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/kernelMatrix) */
  kernelMatrix?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/kernelUnitLength) */
  kernelUnitLength?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/order) */
  order?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/preserveAlpha) */
  preserveAlpha?: Maybe<'true' | 'false'>;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/result) */
  result?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/targetX) */
  targetX?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/targetY) */
  targetY?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/width) */
  width?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/x) */
  x?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/y) */
  y?: Amount;
}

export interface SvgFeDiffuseLightingAttributes extends SvgGlobalAttributes {
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/diffuseConstant) */
  diffuseConstant?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/height) */
  height?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/in) */
  in?: Maybe<'SourceGraphic' | 'SourceAlpha' | 'BackgroundImage' | 'BackgroundAlpha' | 'FillPaint' | 'StrokePaint' | (string & {})>;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/kernelUnitLength) */
  kernelUnitLength?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/result) */
  result?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/surfaceScale) */
  surfaceScale?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/width) */
  width?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/x) */
  x?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/y) */
  y?: Amount;
}

export interface SvgFeDisplacementMapAttributes extends SvgGlobalAttributes {
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/height) */
  height?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/in) */
  in?: Maybe<'SourceGraphic' | 'SourceAlpha' | 'BackgroundImage' | 'BackgroundAlpha' | 'FillPaint' | 'StrokePaint' | (string & {})>;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/in2) */
  in2?: Maybe<'SourceGraphic' | 'SourceAlpha' | 'BackgroundImage' | 'BackgroundAlpha' | 'FillPaint' | 'StrokePaint' | (string & {})>;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/result) */
  result?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/scale) */
  scale?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/width) */
  width?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/x) */
  x?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/xChannelSelector) */
  xChannelSelector?: Maybe<'R' | 'G' | 'B' | 'A'>;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/y) */
  y?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/yChannelSelector) */
  yChannelSelector?: Maybe<'R' | 'G' | 'B' | 'A'>;
}

export interface SvgFeDistantLightAttributes extends SvgGlobalAttributes {
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/azimuth) */
  azimuth?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/elevation) */
  elevation?: Amount;
}

export interface SvgFeDropShadowAttributes extends SvgGlobalAttributes {
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/dx) */
  dx?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/dy) */
  dy?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/height) */
  height?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/in) */
  in?: Maybe<'SourceGraphic' | 'SourceAlpha' | 'BackgroundImage' | 'BackgroundAlpha' | 'FillPaint' | 'StrokePaint' | (string & {})>;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/result) */
  result?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/stdDeviation) */
  stdDeviation?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/width) */
  width?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/x) */
  x?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/y) */
  y?: Amount;
}

export interface SvgFeFloodAttributes extends SvgGlobalAttributes {
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/height) */
  height?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/result) */
  result?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/width) */
  width?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/x) */
  x?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/y) */
  y?: Amount;
}

export interface SvgFeFuncAAttributes extends SvgGlobalAttributes {
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/amplitude) */
  amplitude?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/exponent) */
  exponent?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/intercept) */
  intercept?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/offset) */
  offset?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/slope) */
  slope?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/tableValues) */
  tableValues?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/type) */
  type?: Maybe<'identity' | 'table' | 'discrete' | 'linear' | 'gamma'>;
}

export interface SvgFeFuncBAttributes extends SvgGlobalAttributes {
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/amplitude) */
  amplitude?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/exponent) */
  exponent?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/intercept) */
  intercept?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/offset) */
  offset?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/slope) */
  slope?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/tableValues) */
  tableValues?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/type) */
  type?: Maybe<'identity' | 'table' | 'discrete' | 'linear' | 'gamma'>;
}

export interface SvgFeFuncGAttributes extends SvgGlobalAttributes {
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/amplitude) */
  amplitude?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/exponent) */
  exponent?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/intercept) */
  intercept?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/offset) */
  offset?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/slope) */
  slope?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/tableValues) */
  tableValues?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/type) */
  type?: Maybe<'identity' | 'table' | 'discrete' | 'linear' | 'gamma'>;
}

export interface SvgFeFuncRAttributes extends SvgGlobalAttributes {
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/amplitude) */
  amplitude?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/exponent) */
  exponent?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/intercept) */
  intercept?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/offset) */
  offset?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/slope) */
  slope?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/tableValues) */
  tableValues?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/type) */
  type?: Maybe<'identity' | 'table' | 'discrete' | 'linear' | 'gamma'>;
}

export interface SvgFeGaussianBlurAttributes extends SvgGlobalAttributes {
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/edgeMode) */
  edgeMode?: Maybe<'duplicate' | 'wrap' | 'mirror' | 'none'>;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/height) */
  height?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/in) */
  in?: Maybe<'SourceGraphic' | 'SourceAlpha' | 'BackgroundImage' | 'BackgroundAlpha' | 'FillPaint' | 'StrokePaint' | (string & {})>;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/result) */
  result?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/stdDeviation) */
  stdDeviation?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/width) */
  width?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/x) */
  x?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/y) */
  y?: Amount;
}

export interface SvgFeImageAttributes extends SvgGlobalAttributes {
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/crossorigin) */
  crossorigin?: Maybe<'' | 'anonymous' | 'use-credentials' | true>;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/fetchpriority) */
  fetchpriority?: Maybe<'high' | 'low' | 'auto'>;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/height) */
  height?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/href) */
  href?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/preserveAspectRatio) */
  preserveAspectRatio?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/result) */
  result?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/width) */
  width?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/x) */
  x?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/y) */
  y?: Amount;
}

export interface SvgFeMergeAttributes extends SvgGlobalAttributes {
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/height) */
  height?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/result) */
  result?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/width) */
  width?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/x) */
  x?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/y) */
  y?: Amount;
}

export interface SvgFeMergeNodeAttributes extends SvgGlobalAttributes {
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/in) */
  in?: Maybe<'SourceGraphic' | 'SourceAlpha' | 'BackgroundImage' | 'BackgroundAlpha' | 'FillPaint' | 'StrokePaint' | (string & {})>;
}

export interface SvgFeMorphologyAttributes extends SvgGlobalAttributes {
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/height) */
  height?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/in) */
  in?: Maybe<'SourceGraphic' | 'SourceAlpha' | 'BackgroundImage' | 'BackgroundAlpha' | 'FillPaint' | 'StrokePaint' | (string & {})>;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/operator) */
  operator?: Maybe<'erode' | 'dilate'>;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/radius) */
  radius?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/result) */
  result?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/width) */
  width?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/x) */
  x?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/y) */
  y?: Amount;
}

export interface SvgFeOffsetAttributes extends SvgGlobalAttributes {
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/dx) */
  dx?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/dy) */
  dy?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/height) */
  height?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/in) */
  in?: Maybe<'SourceGraphic' | 'SourceAlpha' | 'BackgroundImage' | 'BackgroundAlpha' | 'FillPaint' | 'StrokePaint' | (string & {})>;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/result) */
  result?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/width) */
  width?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/x) */
  x?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/y) */
  y?: Amount;
}

export interface SvgFePointLightAttributes extends SvgGlobalAttributes {
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/x) */
  x?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/y) */
  y?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/z) */
  z?: Amount;
}

export interface SvgFeSpecularLightingAttributes extends SvgGlobalAttributes {
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/height) */
  height?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/in) */
  in?: Maybe<'SourceGraphic' | 'SourceAlpha' | 'BackgroundImage' | 'BackgroundAlpha' | 'FillPaint' | 'StrokePaint' | (string & {})>;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/kernelUnitLength) */
  kernelUnitLength?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/result) */
  result?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/specularConstant) */
  specularConstant?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/specularExponent) */
  specularExponent?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/surfaceScale) */
  surfaceScale?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/width) */
  width?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/x) */
  x?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/y) */
  y?: Amount;
}

export interface SvgFeSpotLightAttributes extends SvgGlobalAttributes {
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/limitingConeAngle) */
  limitingConeAngle?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/pointsAtX) */
  pointsAtX?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/pointsAtY) */
  pointsAtY?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/pointsAtZ) */
  pointsAtZ?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/specularExponent) */
  specularExponent?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/x) */
  x?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/y) */
  y?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/z) */
  z?: Amount;
}

export interface SvgFeTileAttributes extends SvgGlobalAttributes {
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/height) */
  height?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/in) */
  in?: Maybe<'SourceGraphic' | 'SourceAlpha' | 'BackgroundImage' | 'BackgroundAlpha' | 'FillPaint' | 'StrokePaint' | (string & {})>;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/result) */
  result?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/width) */
  width?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/x) */
  x?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/y) */
  y?: Amount;
}

export interface SvgFeTurbulenceAttributes extends SvgGlobalAttributes {
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/baseFrequency) */
  baseFrequency?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/height) */
  height?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/numOctaves) */
  numOctaves?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/result) */
  result?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/seed) */
  seed?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/stitchTiles) */
  stitchTiles?: Maybe<'stitch' | 'noStitch'>;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/type) */
  type?: Maybe<'fractalNoise' | 'turbulence'>;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/width) */
  width?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/x) */
  x?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/y) */
  y?: Amount;
}

export interface SvgFilterAttributes extends SvgGlobalAttributes {
  /** @deprecated */
  filterRes?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/filterUnits) */
  filterUnits?: Maybe<'userSpaceOnUse' | 'objectBoundingBox'>;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/height) */
  height?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/primitiveUnits) */
  primitiveUnits?: Maybe<'userSpaceOnUse' | 'objectBoundingBox'>;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/width) */
  width?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/x) */
  x?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/y) */
  y?: Amount;
}

export interface SvgForeignObjectAttributes extends SvgGlobalAttributes {
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/height) */
  height?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/width) */
  width?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/x) */
  x?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/y) */
  y?: Amount;
}

export interface SvgImageAttributes extends SvgGlobalAttributes {
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/crossorigin) */
  crossorigin?: Maybe<'' | 'anonymous' | 'use-credentials' | true>;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/decoding) */
  decoding?: Maybe<'sync' | 'async' | 'auto'>;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/fetchpriority) */
  fetchpriority?: Maybe<'high' | 'low' | 'auto'>;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/height) */
  height?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/href) */
  href?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/preserveAspectRatio) */
  preserveAspectRatio?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/type) */
  type?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/width) */
  width?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/x) */
  x?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/y) */
  y?: Amount;
}

export interface SvgLineAttributes extends SvgGlobalAttributes {
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/pathLength) */
  pathLength?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/x1) */
  x1?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/x2) */
  x2?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/y1) */
  y1?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/y2) */
  y2?: Amount;
}

export interface SvgLinearGradientAttributes extends SvgGlobalAttributes {
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/gradientTransform) */
  gradientTransform?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/gradientUnits) */
  gradientUnits?: Maybe<'userSpaceOnUse' | 'objectBoundingBox'>;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/href) */
  href?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/spreadMethod) */
  spreadMethod?: Maybe<'pad' | 'reflect' | 'repeat'>;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/x1) */
  x1?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/x2) */
  x2?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/y1) */
  y1?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/y2) */
  y2?: Amount;
}

export interface SvgMarkerAttributes extends SvgGlobalAttributes {
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/markerHeight) */
  markerHeight?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/markerUnits) */
  markerUnits?: Maybe<'strokeWidth' | 'userSpaceOnUse'>;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/markerWidth) */
  markerWidth?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/orient) */
  orient?: Maybe<number | 'auto' | 'auto-start-reverse' | (string & {})>;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/preserveAspectRatio) */
  preserveAspectRatio?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/refX) */
  refX?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/refY) */
  refY?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/viewBox) */
  viewBox?: Text;
}

export interface SvgMaskAttributes extends SvgGlobalAttributes {
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/height) */
  height?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/maskContentUnits) */
  maskContentUnits?: Maybe<'userSpaceOnUse' | 'objectBoundingBox'>;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/maskUnits) */
  maskUnits?: Maybe<'userSpaceOnUse' | 'objectBoundingBox'>;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/width) */
  width?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/x) */
  x?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/y) */
  y?: Amount;
}

export interface SvgMpathAttributes extends SvgGlobalAttributes {
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/href) */
  href?: Text;
}

export interface SvgPathAttributes extends SvgGlobalAttributes {
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/d) */
  d?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/pathLength) */
  pathLength?: Amount;
}

export interface SvgPatternAttributes extends SvgGlobalAttributes {
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/height) */
  height?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/href) */
  href?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/patternContentUnits) */
  patternContentUnits?: Maybe<'userSpaceOnUse' | 'objectBoundingBox'>;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/patternTransform) */
  patternTransform?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/patternUnits) */
  patternUnits?: Maybe<'userSpaceOnUse' | 'objectBoundingBox'>;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/preserveAspectRatio) */
  preserveAspectRatio?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/viewBox) */
  viewBox?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/width) */
  width?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/x) */
  x?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/y) */
  y?: Amount;
}

export interface SvgPolygonAttributes extends SvgGlobalAttributes {
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/pathLength) */
  pathLength?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/points) */
  points?: Text;
}

export interface SvgPolylineAttributes extends SvgGlobalAttributes {
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/pathLength) */
  pathLength?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/points) */
  points?: Text;
}

export interface SvgRadialGradientAttributes extends SvgGlobalAttributes {
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/cx) */
  cx?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/cy) */
  cy?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/fr) */
  fr?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/fx) */
  fx?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/fy) */
  fy?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/gradientTransform) */
  gradientTransform?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/gradientUnits) */
  gradientUnits?: Maybe<'userSpaceOnUse' | 'objectBoundingBox'>;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/href) */
  href?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/r) */
  r?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/spreadMethod) */
  spreadMethod?: Maybe<'pad' | 'reflect' | 'repeat'>;
}

export interface SvgRectAttributes extends SvgGlobalAttributes {
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/height) */
  height?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/pathLength) */
  pathLength?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/rx) */
  rx?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/ry) */
  ry?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/width) */
  width?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/x) */
  x?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/y) */
  y?: Amount;
}

export interface SvgScriptAttributes extends SvgGlobalAttributes {
  async?: Flag;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/crossorigin) */
  crossorigin?: Maybe<'' | 'anonymous' | 'use-credentials' | true>;
  defer?: Flag;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/fetchpriority) */
  fetchpriority?: Maybe<'high' | 'low' | 'auto'>;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/href) */
  href?: Text;
  integrity?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/referrerpolicy) */
  referrerpolicy?: Maybe<'' | 'no-referrer' | 'no-referrer-when-downgrade' | 'origin' | 'origin-when-cross-origin' | 'same-origin' | 'strict-origin' | 'strict-origin-when-cross-origin' | 'unsafe-url'>;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/type) */
  type?: Text;
}

export interface SvgSetAttributes extends SvgGlobalAttributes {
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/attributeName) */
  attributeName?: Text;
  /** @deprecated */
  attributeType?: Maybe<'CSS' | 'XML' | 'auto'>;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/begin) */
  begin?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/dur) */
  dur?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/end) */
  end?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/fill) */
  fill?: Maybe<'freeze' | 'remove'>;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/href) */
  href?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/max) */
  max?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/min) */
  min?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/repeatCount) */
  repeatCount?: Maybe<number | 'indefinite' | (string & {})>;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/repeatDur) */
  repeatDur?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/restart) */
  restart?: Maybe<'always' | 'whenNotActive' | 'never'>;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/to) */
  to?: Amount;
}

export interface SvgStopAttributes extends SvgGlobalAttributes {
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/offset) */
  offset?: Amount;
}

export interface SvgStyleAttributes extends SvgGlobalAttributes {
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/media) */
  media?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/title) */
  title?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/type) */
  type?: Text;
}

export interface SvgSvgAttributes extends SvgGlobalAttributes {
  /**
   * [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/baseProfile)
   * @deprecated
   */
  baseProfile?: Text;
  /** @deprecated */
  contentScriptType?: Text;
  /** @deprecated */
  contentStyleType?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/height) */
  height?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/preserveAspectRatio) */
  preserveAspectRatio?: Text;
  /**
   * [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/version)
   * @deprecated
   */
  version?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/viewBox) */
  viewBox?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/width) */
  width?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/x) */
  x?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/y) */
  y?: Amount;
  /**
   * [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/zoomAndPan)
   * @deprecated
   */
  zoomAndPan?: Maybe<'disable' | 'magnify'>;
}

export interface SvgSymbolAttributes extends SvgGlobalAttributes {
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/height) */
  height?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/preserveAspectRatio) */
  preserveAspectRatio?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/refX) */
  refX?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/refY) */
  refY?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/viewBox) */
  viewBox?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/width) */
  width?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/x) */
  x?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/y) */
  y?: Amount;
}

export interface SvgTextAttributes extends SvgGlobalAttributes {
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/dx) */
  dx?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/dy) */
  dy?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/lengthAdjust) */
  lengthAdjust?: Maybe<'spacing' | 'spacingAndGlyphs'>;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/rotate) */
  rotate?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/textLength) */
  textLength?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/x) */
  x?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/y) */
  y?: Amount;
}

export interface SvgTextPathAttributes extends SvgGlobalAttributes {
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/href) */
  href?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/lengthAdjust) */
  lengthAdjust?: Maybe<'spacing' | 'spacingAndGlyphs'>;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/method) */
  method?: Maybe<'align' | 'stretch'>;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/path) */
  path?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/side) */
  side?: Maybe<'left' | 'right'>;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/spacing) */
  spacing?: Maybe<'auto' | 'exact'>;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/startOffset) */
  startOffset?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/textLength) */
  textLength?: Amount;
}

export interface SvgTspanAttributes extends SvgGlobalAttributes {
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/dx) */
  dx?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/dy) */
  dy?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/lengthAdjust) */
  lengthAdjust?: Maybe<'spacing' | 'spacingAndGlyphs'>;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/rotate) */
  rotate?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/textLength) */
  textLength?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/x) */
  x?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/y) */
  y?: Amount;
}

export interface SvgUseAttributes extends SvgGlobalAttributes {
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/height) */
  height?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/href) */
  href?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/width) */
  width?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/x) */
  x?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/y) */
  y?: Amount;
}

export interface SvgViewAttributes extends SvgGlobalAttributes {
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/preserveAspectRatio) */
  preserveAspectRatio?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/viewBox) */
  viewBox?: Text;
  /** @deprecated */
  viewTarget?: Text;
  /**
   * [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Attribute/zoomAndPan)
   * @deprecated
   */
  zoomAndPan?: Maybe<'disable' | 'magnify'>;
}

/** SVG elements, but for `a`, `script`, `style`, `title`, which are in `HtmlElements`. */
export interface SvgElements {
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Element/animate) */
  animate: SvgAnimateAttributes;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Element/animateMotion) */
  animateMotion: SvgAnimateMotionAttributes;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Element/animateTransform) */
  animateTransform: SvgAnimateTransformAttributes;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Element/circle) */
  circle: SvgCircleAttributes;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Element/clipPath) */
  clipPath: SvgClipPathAttributes;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Element/defs) */
  defs: SvgGlobalAttributes;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Element/desc) */
  desc: SvgGlobalAttributes;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Element/ellipse) */
  ellipse: SvgEllipseAttributes;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Element/feBlend) */
  feBlend: SvgFeBlendAttributes;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Element/feColorMatrix) */
  feColorMatrix: SvgFeColorMatrixAttributes;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Element/feComponentTransfer) */
  feComponentTransfer: SvgFeComponentTransferAttributes;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Element/feComposite) */
  feComposite: SvgFeCompositeAttributes;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Element/feConvolveMatrix) */
  feConvolveMatrix: SvgFeConvolveMatrixAttributes;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Element/feDiffuseLighting) */
  feDiffuseLighting: SvgFeDiffuseLightingAttributes;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Element/feDisplacementMap) */
  feDisplacementMap: SvgFeDisplacementMapAttributes;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Element/feDistantLight) */
  feDistantLight: SvgFeDistantLightAttributes;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Element/feDropShadow) */
  feDropShadow: SvgFeDropShadowAttributes;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Element/feFlood) */
  feFlood: SvgFeFloodAttributes;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Element/feFuncA) */
  feFuncA: SvgFeFuncAAttributes;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Element/feFuncB) */
  feFuncB: SvgFeFuncBAttributes;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Element/feFuncG) */
  feFuncG: SvgFeFuncGAttributes;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Element/feFuncR) */
  feFuncR: SvgFeFuncRAttributes;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Element/feGaussianBlur) */
  feGaussianBlur: SvgFeGaussianBlurAttributes;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Element/feImage) */
  feImage: SvgFeImageAttributes;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Element/feMerge) */
  feMerge: SvgFeMergeAttributes;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Element/feMergeNode) */
  feMergeNode: SvgFeMergeNodeAttributes;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Element/feMorphology) */
  feMorphology: SvgFeMorphologyAttributes;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Element/feOffset) */
  feOffset: SvgFeOffsetAttributes;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Element/fePointLight) */
  fePointLight: SvgFePointLightAttributes;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Element/feSpecularLighting) */
  feSpecularLighting: SvgFeSpecularLightingAttributes;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Element/feSpotLight) */
  feSpotLight: SvgFeSpotLightAttributes;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Element/feTile) */
  feTile: SvgFeTileAttributes;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Element/feTurbulence) */
  feTurbulence: SvgFeTurbulenceAttributes;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Element/filter) */
  filter: SvgFilterAttributes;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Element/foreignObject) */
  foreignObject: SvgForeignObjectAttributes;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Element/g) */
  g: SvgGlobalAttributes;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Element/image) */
  image: SvgImageAttributes;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Element/line) */
  line: SvgLineAttributes;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Element/linearGradient) */
  linearGradient: SvgLinearGradientAttributes;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Element/marker) */
  marker: SvgMarkerAttributes;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Element/mask) */
  mask: SvgMaskAttributes;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Element/metadata) */
  metadata: SvgGlobalAttributes;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Element/mpath) */
  mpath: SvgMpathAttributes;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Element/path) */
  path: SvgPathAttributes;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Element/pattern) */
  pattern: SvgPatternAttributes;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Element/polygon) */
  polygon: SvgPolygonAttributes;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Element/polyline) */
  polyline: SvgPolylineAttributes;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Element/radialGradient) */
  radialGradient: SvgRadialGradientAttributes;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Element/rect) */
  rect: SvgRectAttributes;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Element/set) */
  set: SvgSetAttributes;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Element/stop) */
  stop: SvgStopAttributes;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Element/svg) */
  svg: SvgSvgAttributes;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Element/switch) */
  switch: SvgGlobalAttributes;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Element/symbol) */
  symbol: SvgSymbolAttributes;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Element/text) */
  text: SvgTextAttributes;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Element/textPath) */
  textPath: SvgTextPathAttributes;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Element/tspan) */
  tspan: SvgTspanAttributes;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Element/use) */
  use: SvgUseAttributes;
  /** [MDN](https://developer.mozilla.org/docs/Web/SVG/Reference/Element/view) */
  view: SvgViewAttributes;
}

/** Attributes that every MathML element takes. */
export interface MathGlobalAttributes extends AriaAttributes, DataAttributes {
  arg?: Text;
  autofocus?: Flag;
  class?: Maybe<ClassValue>;
  /** [MDN](https://developer.mozilla.org/docs/Web/MathML/Reference/Global_attributes/dir) */
  dir?: Maybe<'ltr' | 'rtl'>;
  /** [MDN](https://developer.mozilla.org/docs/Web/MathML/Reference/Global_attributes/displaystyle) */
  displaystyle?: Maybe<'true' | 'false'>;
  exportparts?: Text;
  /**
   * [MDN](https://developer.mozilla.org/docs/Web/MathML/Reference/Global_attributes/href)
   * @deprecated
   */
  href?: Text;
  id?: Text;
  intent?: Text;
  lang?: Text;
  /**
   * [MDN](https://developer.mozilla.org/docs/Web/MathML/Reference/Global_attributes/mathbackground)
   * @deprecated
   */
  mathbackground?: Text;
  /**
   * [MDN](https://developer.mozilla.org/docs/Web/MathML/Reference/Global_attributes/mathcolor)
   * @deprecated
   */
  mathcolor?: Text;
  /**
   * [MDN](https://developer.mozilla.org/docs/Web/MathML/Reference/Global_attributes/mathsize)
   * @deprecated
   */
  mathsize?: Text;
  mathvariant?: Maybe<'normal' | (string & {})>;
  nonce?: Text;
  part?: Text;
  role?: Maybe<AriaRole>;
  /** [MDN](https://developer.mozilla.org/docs/Web/MathML/Reference/Global_attributes/scriptlevel) */
  scriptlevel?: Amount;
  slot?: Text;
  style?: Maybe<StyleValue>;
  tabindex?: Amount;
  /** @deprecated */
  'xlink:href'?: Text;
  'xml:lang'?: Text;
  xmlns?: Text;
}

export interface MathAnnotationAttributes extends MathGlobalAttributes {
  /** [MDN](https://developer.mozilla.org/docs/Web/MathML/Reference/Element/annotation#encoding) */
  encoding?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/MathML/Reference/Element/annotation#src) */
  src?: Text;
}

export interface MathAnnotationXmlAttributes extends MathGlobalAttributes {
  /** [MDN](https://developer.mozilla.org/docs/Web/MathML/Reference/Element/annotation-xml#encoding) */
  encoding?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/MathML/Reference/Element/annotation-xml#src) */
  src?: Text;
}

export interface MathMactionAttributes extends MathGlobalAttributes {
  /** @deprecated */
  actiontype?: Text;
  /** @deprecated */
  selection?: Text;
}

export interface MathMathAttributes extends MathGlobalAttributes {
  /** [MDN](https://developer.mozilla.org/docs/Web/MathML/Reference/Element/math#alttext) */
  alttext?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/MathML/Reference/Element/math#display) */
  display?: Maybe<'block' | 'inline'>;
}

export interface MathMencloseAttributes extends MathGlobalAttributes {
  /** [MDN](https://developer.mozilla.org/docs/Web/MathML/Reference/Element/menclose#notation) */
  notation?: Text;
}

export interface MathMfracAttributes extends MathGlobalAttributes {
  /** @deprecated */
  denomalign?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/MathML/Reference/Element/mfrac#linethickness) */
  linethickness?: Text;
  /** @deprecated */
  numalign?: Text;
}

export interface MathMmultiscriptsAttributes extends MathGlobalAttributes {
  /** @deprecated */
  subscriptshift?: Text;
  /** @deprecated */
  superscriptshift?: Text;
}

export interface MathMoAttributes extends MathGlobalAttributes {
  /** [MDN](https://developer.mozilla.org/docs/Web/MathML/Reference/Element/mo#accent) */
  accent?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/MathML/Reference/Element/mo#fence) */
  fence?: Maybe<'true' | 'false'>;
  /** [MDN](https://developer.mozilla.org/docs/Web/MathML/Reference/Element/mo#form) */
  form?: Maybe<'prefix' | 'infix' | 'postfix'>;
  /** [MDN](https://developer.mozilla.org/docs/Web/MathML/Reference/Element/mo#largeop) */
  largeop?: Maybe<'true' | 'false'>;
  /** [MDN](https://developer.mozilla.org/docs/Web/MathML/Reference/Element/mo#lspace) */
  lspace?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/MathML/Reference/Element/mo#maxsize) */
  maxsize?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/MathML/Reference/Element/mo#minsize) */
  minsize?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/MathML/Reference/Element/mo#movablelimits) */
  movablelimits?: Maybe<'true' | 'false'>;
  /** [MDN](https://developer.mozilla.org/docs/Web/MathML/Reference/Element/mo#rspace) */
  rspace?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/MathML/Reference/Element/mo#separator) */
  separator?: Maybe<'true' | 'false'>;
  /** [MDN](https://developer.mozilla.org/docs/Web/MathML/Reference/Element/mo#stretchy) */
  stretchy?: Maybe<'true' | 'false'>;
  /** [MDN](https://developer.mozilla.org/docs/Web/MathML/Reference/Element/mo#symmetric) */
  symmetric?: Maybe<'true' | 'false'>;
}

export interface MathMoverAttributes extends MathGlobalAttributes {
  /** [MDN](https://developer.mozilla.org/docs/Web/MathML/Reference/Element/mover#accent) */
  accent?: Maybe<'true' | 'false'>;
}

export interface MathMpaddedAttributes extends MathGlobalAttributes {
  /** [MDN](https://developer.mozilla.org/docs/Web/MathML/Reference/Element/mpadded#depth) */
  depth?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/MathML/Reference/Element/mpadded#height) */
  height?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/MathML/Reference/Element/mpadded#lspace) */
  lspace?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/MathML/Reference/Element/mpadded#voffset) */
  voffset?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/MathML/Reference/Element/mpadded#width) */
  width?: Text;
}

export interface MathMsAttributes extends MathGlobalAttributes {
  /** [MDN](https://developer.mozilla.org/docs/Web/MathML/Reference/Element/ms#lquote) */
  lquote?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/MathML/Reference/Element/ms#rquote) */
  rquote?: Text;
}

export interface MathMspaceAttributes extends MathGlobalAttributes {
  /** [MDN](https://developer.mozilla.org/docs/Web/MathML/Reference/Element/mspace#depth) */
  depth?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/MathML/Reference/Element/mspace#height) */
  height?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/MathML/Reference/Element/mspace#width) */
  width?: Text;
}

export interface MathMstyleAttributes extends MathGlobalAttributes {
  /** @deprecated */
  background?: Text;
  /** @deprecated */
  color?: Text;
  /** @deprecated */
  fontsize?: Text;
  /** @deprecated */
  fontstyle?: Text;
  /** @deprecated */
  fontweight?: Text;
}

export interface MathMsubAttributes extends MathGlobalAttributes {
  /** @deprecated */
  subscriptshift?: Text;
}

export interface MathMsubsupAttributes extends MathGlobalAttributes {
  /** @deprecated */
  subscriptshift?: Text;
  /** @deprecated */
  superscriptshift?: Text;
}

export interface MathMsupAttributes extends MathGlobalAttributes {
  /** @deprecated */
  superscriptshift?: Text;
}

export interface MathMtableAttributes extends MathGlobalAttributes {
  /** [MDN](https://developer.mozilla.org/docs/Web/MathML/Reference/Element/mtable#align) */
  align?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/MathML/Reference/Element/mtable#columnalign) */
  columnalign?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/MathML/Reference/Element/mtable#columnlines) */
  columnlines?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/MathML/Reference/Element/mtable#columnspacing) */
  columnspacing?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/MathML/Reference/Element/mtable#frame) */
  frame?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/MathML/Reference/Element/mtable#framespacing) */
  framespacing?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/MathML/Reference/Element/mtable#rowalign) */
  rowalign?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/MathML/Reference/Element/mtable#rowlines) */
  rowlines?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/MathML/Reference/Element/mtable#rowspacing) */
  rowspacing?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/MathML/Reference/Element/mtable#width) */
  width?: Text;
}

export interface MathMtdAttributes extends MathGlobalAttributes {
  /** [MDN](https://developer.mozilla.org/docs/Web/MathML/Reference/Element/mtd#columnalign) */
  columnalign?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/MathML/Reference/Element/mtd#columnspan) */
  columnspan?: Amount;
  /** [MDN](https://developer.mozilla.org/docs/Web/MathML/Reference/Element/mtd#rowalign) */
  rowalign?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/MathML/Reference/Element/mtd#rowspan) */
  rowspan?: Amount;
}

export interface MathMtrAttributes extends MathGlobalAttributes {
  /** [MDN](https://developer.mozilla.org/docs/Web/MathML/Reference/Element/mtr#columnalign) */
  columnalign?: Text;
  /** [MDN](https://developer.mozilla.org/docs/Web/MathML/Reference/Element/mtr#rowalign) */
  rowalign?: Text;
}

export interface MathMunderAttributes extends MathGlobalAttributes {
  /** [MDN](https://developer.mozilla.org/docs/Web/MathML/Reference/Element/munder#accentunder) */
  accentunder?: Maybe<'true' | 'false'>;
}

export interface MathMunderoverAttributes extends MathGlobalAttributes {
  /** [MDN](https://developer.mozilla.org/docs/Web/MathML/Reference/Element/munderover#accent) */
  accent?: Maybe<'true' | 'false'>;
  /** [MDN](https://developer.mozilla.org/docs/Web/MathML/Reference/Element/munderover#accentunder) */
  accentunder?: Maybe<'true' | 'false'>;
}

/** MathML elements, but for `a`, which is in `HtmlElements`. */
export interface MathElements {
  /** [MDN](https://developer.mozilla.org/docs/Web/MathML/Reference/Element/annotation) */
  annotation: MathAnnotationAttributes;
  /** [MDN](https://developer.mozilla.org/docs/Web/MathML/Reference/Element/annotation-xml) */
  'annotation-xml': MathAnnotationXmlAttributes;
  /**
   * [MDN](https://developer.mozilla.org/docs/Web/MathML/Reference/Element/maction)
   * @deprecated
   */
  maction: MathMactionAttributes;
  /** [MDN](https://developer.mozilla.org/docs/Web/MathML/Reference/Element/math) */
  math: MathMathAttributes;
  /** [MDN](https://developer.mozilla.org/docs/Web/MathML/Reference/Element/menclose) */
  menclose: MathMencloseAttributes;
  /** [MDN](https://developer.mozilla.org/docs/Web/MathML/Reference/Element/merror) */
  merror: MathGlobalAttributes;
  /**
   * [MDN](https://developer.mozilla.org/docs/Web/MathML/Reference/Element/mfenced)
   * @deprecated
   */
  mfenced: MathGlobalAttributes;
  /** [MDN](https://developer.mozilla.org/docs/Web/MathML/Reference/Element/mfrac) */
  mfrac: MathMfracAttributes;
  /** [MDN](https://developer.mozilla.org/docs/Web/MathML/Reference/Element/mi) */
  mi: MathGlobalAttributes;
  /** [MDN](https://developer.mozilla.org/docs/Web/MathML/Reference/Element/mmultiscripts) */
  mmultiscripts: MathMmultiscriptsAttributes;
  /** [MDN](https://developer.mozilla.org/docs/Web/MathML/Reference/Element/mn) */
  mn: MathGlobalAttributes;
  /** [MDN](https://developer.mozilla.org/docs/Web/MathML/Reference/Element/mo) */
  mo: MathMoAttributes;
  /** [MDN](https://developer.mozilla.org/docs/Web/MathML/Reference/Element/mover) */
  mover: MathMoverAttributes;
  /** [MDN](https://developer.mozilla.org/docs/Web/MathML/Reference/Element/mpadded) */
  mpadded: MathMpaddedAttributes;
  /** [MDN](https://developer.mozilla.org/docs/Web/MathML/Reference/Element/mphantom) */
  mphantom: MathGlobalAttributes;
  /** [MDN](https://developer.mozilla.org/docs/Web/MathML/Reference/Element/mprescripts) */
  mprescripts: MathGlobalAttributes;
  /** [MDN](https://developer.mozilla.org/docs/Web/MathML/Reference/Element/mroot) */
  mroot: MathGlobalAttributes;
  /** [MDN](https://developer.mozilla.org/docs/Web/MathML/Reference/Element/mrow) */
  mrow: MathGlobalAttributes;
  /** [MDN](https://developer.mozilla.org/docs/Web/MathML/Reference/Element/ms) */
  ms: MathMsAttributes;
  /** [MDN](https://developer.mozilla.org/docs/Web/MathML/Reference/Element/mspace) */
  mspace: MathMspaceAttributes;
  /** [MDN](https://developer.mozilla.org/docs/Web/MathML/Reference/Element/msqrt) */
  msqrt: MathGlobalAttributes;
  /** [MDN](https://developer.mozilla.org/docs/Web/MathML/Reference/Element/mstyle) */
  mstyle: MathMstyleAttributes;
  /** [MDN](https://developer.mozilla.org/docs/Web/MathML/Reference/Element/msub) */
  msub: MathMsubAttributes;
  /** [MDN](https://developer.mozilla.org/docs/Web/MathML/Reference/Element/msubsup) */
  msubsup: MathMsubsupAttributes;
  /** [MDN](https://developer.mozilla.org/docs/Web/MathML/Reference/Element/msup) */
  msup: MathMsupAttributes;
  /** [MDN](https://developer.mozilla.org/docs/Web/MathML/Reference/Element/mtable) */
  mtable: MathMtableAttributes;
  /** [MDN](https://developer.mozilla.org/docs/Web/MathML/Reference/Element/mtd) */
  mtd: MathMtdAttributes;
  /** [MDN](https://developer.mozilla.org/docs/Web/MathML/Reference/Element/mtext) */
  mtext: MathGlobalAttributes;
  /** [MDN](https://developer.mozilla.org/docs/Web/MathML/Reference/Element/mtr) */
  mtr: MathMtrAttributes;
  /** [MDN](https://developer.mozilla.org/docs/Web/MathML/Reference/Element/munder) */
  munder: MathMunderAttributes;
  /** [MDN](https://developer.mozilla.org/docs/Web/MathML/Reference/Element/munderover) */
  munderover: MathMunderoverAttributes;
  /** [MDN](https://developer.mozilla.org/docs/Web/MathML/Reference/Element/semantics) */
  semantics: MathGlobalAttributes;
}
