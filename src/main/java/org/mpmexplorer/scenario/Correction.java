package org.mpmexplorer.scenario;

import java.util.List;
import org.mpmexplorer.httpd.LogMessage;

/// One thing httpd corrects in impossible settings at start: which tunable becomes which value, and what
/// it says on the console (first pass) and in the error log (second pass); httpd-semantics 1.3.
public record Correction(Tunable tunable, double value, Message console, Message log) {

    /// A message with the whole numbers its text takes.
    public record Message(LogMessage message, List<Integer> numbers) {
        public Message {
            numbers = List.copyOf(numbers);
        }

        /// The text with its numbers filled in.
        public String text() {
            return message.text(numbers.stream().mapToLong(Integer::longValue).toArray());
        }
    }
}
