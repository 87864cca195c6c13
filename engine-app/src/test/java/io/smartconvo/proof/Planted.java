package io.smartconvo.proof;

import io.smartconvo.testsupport.Marker;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** Words that occur nowhere else, remembered so that they can be looked for. */
class Planted {

    private final List<Marker> markers = new ArrayList<>();

    List<Marker> markers() {
        return List.copyOf(markers);
    }

    private String plant(String text) {
        markers.add(Marker.of(text));
        return text;
    }

    /** A word that is also a fair token, key and path. */
    String word(String origin) {
        return plant("qz" + origin + digits(12) + "zq");
    }

    String email(String origin) {
        return plant("qz" + origin + digits(8)) + "@probe.example";
    }

    String phone() {
        return "+49" + plant("1511" + digits(7));
    }

    String number() {
        return plant("7" + digits(13));
    }

    String date() {
        return plant("19" + two(40, 60) + "-" + two(10, 13) + "-" + two(10, 29));
    }

    /** Values for a form with one field of each kind. */
    Map<String, Object> form() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("formText", word("formText"));
        values.put("formEmail", email("formEmail"));
        values.put("formPhone", phone());
        values.put("formArea", "Some lines\nwith " + word("formArea"));
        values.put("formNumber", Long.valueOf(number()));
        values.put("formDate", date());
        values.put("formSelect", "red");
        values.put("formRadio", "blue");
        values.put("formList", List.of("red", "blue"));
        values.put("formBox", true);
        return values;
    }

    /** A token's secret part. */
    void secretOf(String token) {
        plant(token.substring(token.lastIndexOf('.') + 1));
    }

    private static String digits(int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(ThreadLocalRandom.current().nextInt(i == 0 ? 1 : 0, 10));
        }
        return digits.toString();
    }

    private static int two(int from, int to) {
        return ThreadLocalRandom.current().nextInt(from, to);
    }
}
