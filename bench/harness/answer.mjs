/**
 * The other end of `Asked`: says first what the parent waits for, then answers
 * each question by the function of its name.
 */
export function answer(questions, first) {
  async function one({ ask, ...options }) {
    try {
      process.send({ answer: await questions[ask](options) });
    } catch (error) {
      process.send({ failed: String(error?.stack ?? error) });
    }
  }
  process.on('message', (question) => void one(question));
  process.send({ answer: first });
}
