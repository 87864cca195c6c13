package io.smartconvo.widget;

import java.math.BigDecimal;
import java.util.List;

/** One value of a submitted form. */
public sealed interface FormValue {

    /** The value as plain data: {@code String}, {@code BigDecimal}, {@code Boolean} or {@code List<String>}. */
    Object plain();

    record Text(String plain) implements FormValue {
        @Override
        public String toString() {
            return "Text[" + plain.length() + " characters]";
        }
    }

    record Number(BigDecimal plain) implements FormValue {
        @Override
        public String toString() {
            return "Number[]";
        }
    }

    record Flag(Boolean plain) implements FormValue {
        @Override
        public String toString() {
            return "Flag[]";
        }
    }

    record Texts(List<String> plain) implements FormValue {
        public Texts {
            plain = List.copyOf(plain);
        }

        @Override
        public String toString() {
            return "Texts[" + plain.size() + "]";
        }
    }
}
