package org.mpmexplorer.validate;

/// How a [Validation] is written down.
public enum ValidationFormat {
    /// For people: what is outside, and a summary for each experiment.
    TEXT {
        @Override
        public String write(Validation validation) {
            return ValidationText.write(validation);
        }
    },
    /// An array of objects, one for each measure of each experiment, and a summary as the last.
    JSON {
        @Override
        public String write(Validation validation) {
            return ValidationJson.write(validation);
        }
    },
    /// A page that shows the curves of the real and the simulated server over each other.
    HTML {
        @Override
        public String write(Validation validation) {
            return ValidationPage.write(validation);
        }
    };

    /// The whole text.
    public abstract String write(Validation validation);
}
