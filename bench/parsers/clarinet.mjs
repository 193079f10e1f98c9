/** Events. It reads one value, so no JSON Lines. */
import clarinet from 'clarinet';

export const streamed = {
  json() {
    const parser = clarinet.parser();
    let seen = 0;
    let containers = 0;
    const open = () => {
      seen++;
      containers++;
    };
    const see = () => {
      seen++;
    };
    // One by one: `Object.assign` leaves it an object that is three times slower.
    // oxlint-disable-next-line unicorn/prefer-add-event-listener -- it is no target of events
    parser.onerror = (error) => {
      throw error;
    };
    parser.onopenobject = open;
    parser.onopenarray = open;
    parser.onkey = see;
    parser.onvalue = see;
    return {
      feed: (chunk) => parser.write(chunk),
      seen: () => seen,
      finish() {
        parser.close();
        return { seen, containers };
      },
    };
  },
};

const found = (result) => result.containers;
export const streamedContainers = { json: found };
