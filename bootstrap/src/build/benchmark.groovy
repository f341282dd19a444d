// Runs the benchmark, or JMH where -Djmh asks for it, with the options of Maven's command line. Maven ends after it.
def java = session.container.lookup('org.apache.maven.toolchain.ToolchainManager')
    .getToolchainFromBuildContext('jdk', session)?.findTool('java')
    ?: System.getProperty('java.home') + '/bin/java'
def options = session.userProperties
    .findAll { it.key.startsWith('benchmark.') }
    .collect { "-D${it.key}=${it.value}" as String }
def jmh = session.userProperties.jmh // "true" where it has no value
def program = jmh == null ? ['todooo.benchmark.BenchmarkMain']
    : ['org.openjdk.jmh.Main', *(jmh == 'true' ? [] : jmh.tokenize())]
def benchmark = new ProcessBuilder([
    java, '--enable-native-access=ALL-UNNAMED', *options,
    "-Dbenchmark.target=${project.build.directory}" as String,
    '-cp', project.testClasspathElements.join(File.pathSeparator), *program]).inheritIO().start()
addShutdownHook {
  benchmark.destroy()
  benchmark.waitFor()
}
def status = benchmark.waitFor()
if (status != 0) {
  throw new org.apache.maven.plugin.MojoFailureException("The benchmark ended with status $status")
}
