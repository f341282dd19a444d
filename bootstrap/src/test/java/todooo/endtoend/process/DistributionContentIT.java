package todooo.endtoend.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import todooo.endtoend.testkit.Requirement;

/** The files of the distribution: the list of components names all jars, and the zip depends on the sources alone. */
@DisabledOnOs(OS.WINDOWS)
class DistributionContentIT {
    private static final Path DISTRIBUTION = Path.of(System.getProperty("todooo.distribution"));
    private static final Path COMPONENTS = DISTRIBUTION.resolve("todooo.cdx.json");
    private static final Path ZIP = DISTRIBUTION.resolveSibling("todooo-dist.zip");

    @Test
    void listsTheJarsThatItShips() throws Exception {
        Requirement.require(Files.exists(COMPONENTS), "Maven lists the components only when it is online.");

        JsonNode list = new ObjectMapper().readTree(COMPONENTS.toFile());

        assertThat(list.at("/bomFormat").textValue()).isEqualTo("CycloneDX");
        assertThat(list.at("/metadata/component/name").textValue()).isEqualTo("bootstrap");
        assertThat(listedJars(list)).isNotEmpty().isEqualTo(jarsIn(DISTRIBUTION.resolve("lib/libs")));
    }

    /** Nothing in the list says when and where it was made, and its serial number follows from what it lists. */
    @Test
    void listsNothingThatChangesWithEachBuild() throws Exception {
        Requirement.require(Files.exists(COMPONENTS), "Maven lists the components only when it is online.");

        JsonNode list = new ObjectMapper().readTree(COMPONENTS.toFile());

        assertThat(list.at("/metadata/timestamp").isMissingNode()).isTrue();
        assertThat(list.at("/serialNumber").textValue())
                .as("a UUID of version 3, which is made from a name and not by chance")
                .matches("urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-3[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}");
    }

    @Test
    void isZippedInOneOrderAtOneTime() throws IOException {
        var time = Instant.parse(System.getProperty("todooo.timestamp"));

        try (var zip = new ZipFile(ZIP.toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName))
                    .contains("todooo-dist/bin/todooo")
                    .isSorted();
            assertThat(zip.stream())
                    .extracting(entry -> entry.getLastModifiedTime().toInstant())
                    .containsOnly(time);
        }
    }

    @Test
    void isZippedWithPermissionsOfItsOwn() throws IOException {
        try (var zip = FileSystems.newFileSystem(ZIP, Map.of("enablePosixFileAttributes", "true"));
                var files = Files.walk(zip.getPath("todooo-dist"))) {
            assertThat(files).allSatisfy(file -> {
                boolean runs = Files.isDirectory(file) || file.endsWith("bin/todooo");
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .as(file.toString())
                        .isEqualTo(runs ? "rwxr-xr-x" : "rw-r--r--");
            });
        }
    }

    /** The hash of each component, by the name of its jar. */
    private static Map<String, String> listedJars(JsonNode list) {
        Map<String, String> hashes = new TreeMap<>();
        for (JsonNode component : list.get("components")) {
            String jar = component.get("name").textValue() + "-"
                    + component.get("version").textValue() + ".jar";
            for (JsonNode hash : component.get("hashes")) {
                if (hash.get("alg").textValue().equals("SHA-256")) {
                    hashes.put(jar, hash.get("content").textValue());
                }
            }
        }
        return hashes;
    }

    private static Map<String, String> jarsIn(Path folder) throws IOException, NoSuchAlgorithmException {
        Map<String, String> hashes = new TreeMap<>();
        try (var jars = Files.newDirectoryStream(folder)) {
            for (Path jar : jars) {
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar));
                hashes.put(jar.getFileName().toString(), HexFormat.of().formatHex(hash));
            }
        }
        return hashes;
    }
}
