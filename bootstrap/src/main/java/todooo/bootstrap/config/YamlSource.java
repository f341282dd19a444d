package todooo.bootstrap.config;

import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads YAML as entries by dotted key, every value as it is written: {@code 010} is not 8. */
final class YamlSource {
    private final String name;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private YamlSource(String name) {
        this.name = name;
    }

    /**
     * The entries of a document in UTF-8.
     *
     * @throws ConfigurationException if it is not YAML, or has anything but values in maps, each key once
     */
    static Map<String, Entry> read(InputStream yaml, String name) {
        var source = new YamlSource(name);
        try {
            Node root = new Yaml().compose(new InputStreamReader(yaml, StandardCharsets.UTF_8));
            if (root != null) {
                source.add("", root);
            }
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new ConfigurationException(String.format(Locale.ROOT, "%s, line %d: %s", name, line, e.getProblem()));
        } catch (YAMLException e) {
            throw new ConfigurationException(String.format(Locale.ROOT, "%s is not YAML: %s", name, e.getMessage()));
        }
        return source.entries;
    }

    private void add(String key, Node node) {
        switch (node) {
            case MappingNode map -> map.getValue().forEach(member -> addMember(key, member));
            case Node value when key.isEmpty() -> throw refused(value, "keys and values are expected here");
            case ScalarNode value -> put(key, value.getValue(), value);
            default -> put(key, "a list", node);
        }
    }

    private void addMember(String prefix, NodeTuple member) {
        if (!(member.getKeyNode() instanceof ScalarNode key)) {
            throw refused(member.getKeyNode(), "a key is a plain text");
        }
        add(prefix.isEmpty() ? key.getValue() : prefix + "." + key.getValue(), member.getValueNode());
    }

    private void put(String key, String text, Node node) {
        if (text.contains(Encoding.LOST)) {
            throw refused(node, key + " is not written in UTF-8");
        }
        if (entries.put(key, new Entry(text, origin(node))) != null) {
            throw refused(node, key + " is set twice");
        }
    }

    private ConfigurationException refused(Node node, String reason) {
        return new ConfigurationException(String.format(Locale.ROOT, "%s: %s", origin(node), reason));
    }

    private String origin(Node node) {
        return String.format(
                Locale.ROOT, "%s, line %d", name, node.getStartMark().getLine() + 1);
    }
}
