package todooo.adapter.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.helidon.common.GenericType;
import io.helidon.http.HeaderValues;
import io.helidon.http.WritableHeaders;
import io.helidon.http.media.EntityWriter;
import io.helidon.http.media.MediaContext;
import io.helidon.http.media.jackson.JacksonSupport;
import java.io.ByteArrayOutputStream;
import java.util.Map;

/** JSON in and out, stricter than RFC 8259 demands: what two readers could understand in two ways is refused. */
final class Json {
    static final int MAX_DEPTH = 32;

    private static final int MAX_NUMBER_LENGTH = 100;
    private static final int EXPECTED_BYTES = 512; // of one to-do

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    // Names come from outside: a table that remembers them all would be theirs to fill.
                    .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxNumberLength(MAX_NUMBER_LENGTH)
                            .build())
                    // The default keeps 16 KB for each thread, and each connection has a thread of its own.
                    .recyclerPool(JsonRecyclerPools.newConcurrentDequePool())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Reads and writes JSON and nothing else. */
    static final MediaContext MEDIA = MediaContext.builder()
            .mediaSupportsDiscoverServices(false)
            .registerDefaults(false)
            .addMediaSupport(JacksonSupport.create(MAPPER))
            .build();

    /** Every value is written by the same writer, but it has to be asked for with a type that it knows. */
    private static final EntityWriter<Object> WRITER = writer(Map.class);

    /** What the writer would add, so that it never changes them. */
    private static final WritableHeaders<?> HEADERS = WritableHeaders.create().set(HeaderValues.CONTENT_TYPE_JSON);

    private Json() {}

    @SuppressWarnings("unchecked")
    private static EntityWriter<Object> writer(Class<?> known) {
        return (EntityWriter<Object>) MEDIA.writer(GenericType.create(known), WritableHeaders.create());
    }

    /** A value as UTF-8 bytes: all at once, so that their number is known, also to a HEAD. */
    static byte[] write(Object value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(EXPECTED_BYTES);
        // Without the request's headers, whose Accept could name a charset that does not exist.
        WRITER.write(GenericType.create(value), value, out, HEADERS);
        return out.toByteArray();
    }

    /**
     * The one value that the text is.
     *
     * @throws ProblemException if it is not JSON, has a member twice, half of a surrogate pair, nesting over
     *     {@value #MAX_DEPTH} or numbers longer than {@value #MAX_NUMBER_LENGTH} characters
     */
    static JsonNode read(String text) {
        JsonNode value;
        try {
            value = MAPPER.readTree(text);
        } catch (StreamConstraintsException e) {
            throw malformed("The body nests deeper than %d levels, or has a number of more than %d characters."
                    .formatted(MAX_DEPTH, MAX_NUMBER_LENGTH));
        } catch (JsonProcessingException e) {
            throw malformed("The body is not JSON, or has a member twice, at line %d, column %d."
                    .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr()));
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
