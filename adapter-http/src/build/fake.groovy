// Runs the HTTP adapter on the in-memory fake. Maven ends after it, never before.
def java = session.container.lookup('org.apache.maven.toolchain.ToolchainManager')
    .getToolchainFromBuildContext('jdk', session)?.findTool('java')
    ?: System.getProperty('java.home') + '/bin/java'
def settings = session.userProperties.findAll { it.key == 'server.port' }.collect { "-D${it.key}=${it.value}" as String }
def server = new ProcessBuilder([
    java, *settings, '-cp', project.testClasspathElements.join(File.pathSeparator),
    'todooo.adapter.http.memory.InMemoryServer']).inheritIO().start()
addShutdownHook {
  server.destroy()
  server.waitFor()
}
def status = server.waitFor()
if (status != 0) {
  throw new org.apache.maven.plugin.MojoFailureException("The server ended with status $status")
}
