package city.wufei.portal.testing;

import city.wufei.content.embedded.TestDatabases;
import city.wufei.content.pack.FewWords;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The whole portal on a free port with a fresh database and the demonstration people. */
public final class RunningPortal implements AutoCloseable {
    public static final String PASSWORD = "a password for tests";

    /** The portal shows no sorting entries. */
    private static final Path PACKS = packs();
    /** The examples of a demonstration bring evidence along. */
    private static final Path UPLOADS = folder("uploads");

    private final EmbeddedServer server;

    private RunningPortal(EmbeddedServer server) {
        this.server = server;
    }

    public static RunningPortal start() {
        return start(Map.of());
    }

    /** Starts with some settings changed; keys as in application.yml. */
    public static RunningPortal start(Map<String, Object> changed) {
        var database = TestDatabases.fresh();
        var settings = new HashMap<String, Object>();
        settings.put("micronaut.server.port", -1);
        settings.put("datasources.default.url", database.jdbcUrl());
        settings.put("datasources.default.username", database.user());
        settings.put("datasources.default.password", database.password());
        settings.put("datasources.default.data-source-properties.allowPublicKeyRetrieval", "true");
        settings.put("wufei.secret", "a secret that is only for tests, 32+");
        settings.put("wufei.packs", PACKS.toString());
        settings.put("wufei.uploads", UPLOADS.toString());
        settings.put("wufei.demo", true);
        settings.put("wufei.demo-password", PASSWORD);
        settings.put("wufei.registrations-per-hour", 10_000);
        settings.putAll(changed);
        return new RunningPortal(ApplicationContext.run(EmbeddedServer.class, settings));
    }

    private static Path packs() {
        var folder = folder("packs");
        FewWords.copy(Path.of("..", "content", "packs"), folder);
        return folder;
    }

    private static Path folder(String name) {
        try {
            return Files.createTempDirectory(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI address() {
        return server.getURI();
    }

    public ApplicationContext context() {
        return server.getApplicationContext();
    }

    public <T> T bean(Class<T> type) {
        return context().getBean(type);
    }

    /** A browser without scripts that nobody has used yet. */
    public Surfer surfer() {
        return new Surfer(address());
    }

    /** A browser in which the person is logged in. */
    public Surfer surfer(String login) {
        var surfer = surfer();
        surfer.logIn(login, PASSWORD);
        return surfer;
    }

    @Override
    public void close() {
        server.close();
    }
}
