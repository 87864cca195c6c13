package io.smartconvo.widget;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes a frame of what a client sent, or says what is wrong with it. */
final class ClientFrameReader {

    private static final int MAX_TEXT = 4_000;
    private static final int MAX_FORM_TEXT = 10_000;
    private static final int MAX_CHOSEN = 100;
    private static final int MAX_DIGITS = 40;
    private static final Pattern SITE = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final Pattern LOCALE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,6}");
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~-]{8,256}");
    private static final Pattern SLUG = Pattern.compile("[A-Za-z0-9_.-]{1,64}");

    private static final Pattern FIELD = Pattern.compile("[\\p{L}_][\\p{L}\\p{M}\\p{N}_]{0,63}");
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    Decoding read(ObjectNode node) {
        var fields = new FrameFields(node);
        try {
            return new Decoding.Decoded(frame(fields));
        } catch (MalformedFrame malformed) {
            return new Decoding.Malformed(ErrorCode.MALFORMED, String.valueOf(malformed.getMessage()), idOf(node));
        }
    }

    private static ClientFrame frame(FrameFields fields) {
        return switch (fields.text("type", 32)) {
            case "hello" -> hello(fields);
            case "message" ->
                new ClientFrame.Message(fields.id(), fields.text("text", MAX_TEXT), fields.optionalStep());
            case "choose" -> new ClientFrame.Choose(fields.id(), fields.step(), fields.text("option", 128));
            case "form" ->
                new ClientFrame.Form(fields.id(), fields.step(), fields.entries("values", ClientFrameReader::value));
            case "consent" -> consent(fields);
            case "data" -> new ClientFrame.Data();
            case "correct" ->
                new ClientFrame.Correct(fields.id(), fields.matching("field", FIELD), value(fields.any("value")));
            case "request" -> new ClientFrame.Request(fields.id(), right(fields.text("kind", 16)));
            case "typing" -> new ClientFrame.Typing();
            case "stop" -> new ClientFrame.Stop(fields.id(), fields.text("turn", 128));
            case "end" -> new ClientFrame.End(fields.id());
            case "ping" -> new ClientFrame.Ping();
            default -> throw new MalformedFrame("unknown type");
        };
    }

    private static ClientFrame hello(FrameFields fields) {
        var page = fields.optionalObject("page");
        return new ClientFrame.Hello(
                fields.matching("site", SITE),
                fields.matching("locale", LOCALE),
                resume(fields.optionalObject("resume")),
                fields.has("consent") ? fields.flags("consent") : Map.of(),
                page == null
                        ? null
                        : new ClientFrame.Page(page.optionalText("title", 300), page.optionalText("path", 2_000)),
                fields.has("flow") ? fields.matching("flow", SLUG) : null,
                fields.flag("gpc"));
    }

    private static ClientFrame.@Nullable Resume resume(@Nullable FrameFields fields) {
        return fields == null ? null : new ClientFrame.Resume(fields.matching("token", TOKEN), fields.count("after"));
    }

    private static ClientFrame consent(FrameFields fields) {
        var purposes = fields.flags("purposes");
        if (purposes.isEmpty()) {
            throw new MalformedFrame("purposes is empty");
        }
        return new ClientFrame.Consent(
                fields.id(),
                fields.optionalStep(),
                purposes,
                fields.optionalTime("at"),
                by(fields.optionalText("by", 16)),
                banner(fields.optionalObject("banner")));
    }

    private static ClientFrame.Right right(String kind) {
        return switch (kind) {
            case "ACCESS" -> ClientFrame.Right.ACCESS;
            case "ERASURE" -> ClientFrame.Right.ERASURE;
            default -> throw new MalformedFrame("kind has to be ACCESS or ERASURE");
        };
    }

    private static ClientFrame.By by(@Nullable String by) {
        return switch (by == null ? "banner" : by) {
            case "panel" -> ClientFrame.By.PANEL;
            case "banner" -> ClientFrame.By.BANNER;
            default -> throw new MalformedFrame("by has to be panel or banner");
        };
    }

    private static ClientFrame.@Nullable Banner banner(@Nullable FrameFields fields) {
        return fields == null
                ? null
                : new ClientFrame.Banner(fields.matching("source", SLUG), fields.matching("evidence", SHA_256));
    }

    private static FormValue value(JsonNode node) {
        if (node.isNumber()) {
            return new FormValue.Number(number(node));
        }
        if (node.isBoolean()) {
            return new FormValue.Flag(node.booleanValue());
        }
        return node.isArray()
                ? new FormValue.Texts(texts(node))
                : new FormValue.Text(FrameFields.plainText("a value", node, MAX_FORM_TEXT));
    }

    /** Keeps a short text such as 1e999999999 from becoming a number of a billion digits. */
    private static BigDecimal number(JsonNode node) {
        var number = node.decimalValue();
        if (number.precision() > MAX_DIGITS || Math.abs(number.scale()) > MAX_DIGITS) {
            throw new MalformedFrame("a number has more than " + MAX_DIGITS + " digits");
        }
        return number;
    }

    private static List<String> texts(JsonNode array) {
        if (array.size() > MAX_CHOSEN) {
            throw new MalformedFrame("a list of values has more than " + MAX_CHOSEN + " entries");
        }
        var texts = new ArrayList<String>(array.size());
        array.forEach(value -> texts.add(FrameFields.plainText("a value", value, MAX_FORM_TEXT)));
        return texts;
    }

    private static @Nullable FrameId idOf(ObjectNode node) {
        var id = node.path("id").stringValue("");
        return FrameId.isValid(id) ? new FrameId(id) : null;
    }
}
