package todooo.adapter.http.rest.body;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.helidon.http.media.MediaContext;
import io.helidon.http.media.jackson.JacksonSupport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import todooo.adapter.http.problem.ProblemException;
import todooo.adapter.http.problem.ProblemType;

/**
 * Reads and writes JSON, more strictly than RFC 8259: text that two readers could understand in two ways is refused.
 */
public final class Json {
    public static final String MEDIA_TYPE = "application/json";
    static final int MAX_DEPTH = 32;

    /** The longest list, in bytes: a client can make the service hold it by a request of a few bytes. */
    static final int MAX_LIST_BYTES = 1024 * 1024;

    private static final int MAX_NUMBER_LENGTH = 100;
    private static final int EXPECTED_BYTES = 256; // of one to-do

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    // Names come from outside: a table that remembers them all would be theirs to fill.
                    .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                    // An emoji is four bytes of UTF-8, not two escapes of six.
                    .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxNumberLength(MAX_NUMBER_LENGTH)
                            .build())
                    // The default keeps 16 KB for each thread, and each connection has a thread of its own.
                    .recyclerPool(JsonRecyclerPools.newConcurrentDequePool())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Reads and writes JSON only. */
    public static final MediaContext MEDIA = MediaContext.builder()
            .mediaSupportsDiscoverServices(false)
            .registerDefaults(false)
            .addMediaSupport(JacksonSupport.create(MAPPER))
            .build();

    private Json() {}

    /** A value in UTF-8, as one array. */
    public static byte[] write(Object value) {
        return pieces(value).toByteArray();
    }

    /** A value in UTF-8. */
    public static Pieces pieces(Object value) {
        Pieces out = new Pieces(EXPECTED_BYTES);
        try {
            MAPPER.writeValue(out, value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out;
    }

    /** An array in UTF-8, and the number of its values. */
    public record Array(Pieces pieces, int size) {}

    /** The first of these values as an array of at most {@value #MAX_LIST_BYTES} bytes, or of one longer value. */
    public static <T> Array array(List<T> values, Function<? super T, ?> shown) {
        Pieces out = new Pieces(EXPECTED_BYTES * values.size());
        try (JsonGenerator json = MAPPER.createGenerator(out)) {
            return new Array(out, writeFirst(json, out, values, shown, MAX_LIST_BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * An object of at most {@value #MAX_LIST_BYTES} bytes, unless it has one value that is longer. Its first member is
     * an array of the first of these values.
     *
     * @param others the other members when so many of the values fit: no longer than when all do
     */
    public static <T> Pieces object(
            String member, List<T> values, Function<? super T, ?> shown, IntFunction<? extends Map<String, ?>> others) {
        Pieces out = new Pieces(EXPECTED_BYTES * values.size());
        int maxBytes = MAX_LIST_BYTES - pieces(others.apply(values.size())).length();
        try (JsonGenerator json = MAPPER.createGenerator(out)) {
            json.writeStartObject();
            json.writeFieldName(member);
            int size = writeFirst(json, out, values, shown, maxBytes);
            for (Map.Entry<String, ?> other : others.apply(size).entrySet()) {
                json.writePOJOField(other.getKey(), other.getValue());
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out;
    }

    /** Writes the first of these values as an array that ends within so many bytes, or with the first value. */
    private static <T> int writeFirst(
            JsonGenerator json, Pieces out, List<T> values, Function<? super T, ?> shown, int maxBytes)
            throws IOException {
        int size = 0;
        try (SequenceWriter array = MAPPER.writer().writeValuesAsArray(json)) {
            array.flush(); // as it does after each value
            for (T value : values) {
                int before = out.length();
                array.write(shown.apply(value));
                if (size > 0 && out.length() + 1 > maxBytes) {
                    out.truncate(before);
                    break;
                }
                size++;
            }
        }
        return size;
    }

    /**
     * Reads the one value of a text.
     *
     * @throws ProblemException if the text is not JSON, has a member twice, half of a surrogate pair, nesting over
     *     {@value #MAX_DEPTH} or numbers longer than {@value #MAX_NUMBER_LENGTH} characters
     */
    public static JsonNode read(String text) {
        JsonNode value;
        try {
            value = MAPPER.readTree(text);
        } catch (StreamConstraintsException e) {
            throw malformed(String.format(
                    Locale.ROOT,
                    "The body nests deeper than %d levels, or has a number of more than %d characters.",
                    MAX_DEPTH,
                    MAX_NUMBER_LENGTH));
        } catch (JsonProcessingException e) {
            throw malformed(String.format(
                    Locale.ROOT,
                    "The body is not JSON, or has a member twice, at line %d, column %d.",
                    e.getLocation().getLineNr(),
                    e.getLocation().getColumnNr()));
        }
        if (value.isMissingNode()) {
            throw malformed("The body is empty.");
        }
        if (hasLoneSurrogate(value)) {
            throw malformed("A string of the body has half of a surrogate pair.");
        }
        return value;
    }

    static ProblemException malformed(String detail) {
        return new ProblemException(ProblemType.MALFORMED_JSON, detail);
    }

    private static boolean hasLoneSurrogate(JsonNode value) {
        return (value.isTextual() && isBroken(value.textValue()))
                || value.propertyStream().anyMatch(member -> isBroken(member.getKey()))
                || value.valueStream().anyMatch(Json::hasLoneSurrogate);
    }

    private static boolean isBroken(String text) {
        return text.codePoints()
                .anyMatch(codePoint -> Character.MIN_SURROGATE <= codePoint && codePoint <= Character.MAX_SURROGATE);
    }
}
