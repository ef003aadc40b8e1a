package city.wufei.appapi;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.appapi.secret.Secret;
import city.wufei.content.embedded.TestDatabases;
import city.wufei.content.embedded.TestDatabases.TestDatabase;
import city.wufei.content.id.Ids;
import city.wufei.content.publication.Draft;
import city.wufei.content.publication.Kind;
import city.wufei.content.publication.PublicationFeed;
import city.wufei.content.publication.PublicationStore;
import city.wufei.content.schema.ContentSchema;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.zaxxer.hikari.HikariDataSource;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The whole API on a free port, on a fresh database with the {@link Fixtures} published: one for each test class. */
@SuppressWarnings("NullAway.Init") // set before the first test
final class RunningApi implements BeforeAllCallback, AfterAllCallback {

    static final String SECRET = "0123456789abcdef-for-tests-only-0123456789abcdef";

    private final Map<String, Object> settings = new HashMap<>();
    private final HttpClient client = HttpClient.newBuilder().build();
    private TestDatabase database;
    private HikariDataSource dataSource;
    private EmbeddedServer server;

    RunningApi() {}

    /** On a database of the test's own, between {@link #start} and {@link #stop}. */
    RunningApi(TestDatabase database) {
        this.database = database;
    }

    RunningApi with(String key, Object value) {
        settings.put(key, value);
        return this;
    }

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        database = TestDatabases.fresh();
        start();
    }

    /** On a database that the portal has not been at yet. */
    void startWithoutPublications() {
        dataSource = database.dataSource();
        server = ApplicationContext.run(EmbeddedServer.class, allSettings());
    }

    void start() throws SQLException, InterruptedException {
        dataSource = database.dataSource();
        ContentSchema.migrate(dataSource);
        Fixtures.publish(dataSource);
        server = ApplicationContext.run(EmbeddedServer.class, allSettings());
        var feed = server.getApplicationContext().getBean(PublicationFeed.class);
        assertThat(feed.awaitReady(Duration.ofSeconds(10))).isTrue();
        feed.refresh();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        stop();
    }

    void stop() {
        server.close();
        dataSource.close();
    }

    private Map<String, Object> allSettings() {
        var all = new HashMap<String, Object>();
        all.put("datasources.default.url", database.jdbcUrl() + StatementCount.URL_PART);
        all.put("datasources.default.username", database.user());
        all.put("datasources.default.password", database.password());
        all.put("wufei.secret", SECRET);
        all.put("wufei.rate.enabled", false);
        all.put("micronaut.server.port", -1);
        all.putAll(settings);
        return all;
    }

    HikariDataSource database() {
        return dataSource;
    }

    ApplicationContext beans() {
        return server.getApplicationContext();
    }

    URI uri(String path) {
        return URI.create("http://localhost:" + server.getPort() + path);
    }

    /** The first column of the first row. */
    long number(String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    void execute(String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    Call get(String path) {
        return new Call(this, HttpRequest.newBuilder(uri(path)).GET());
    }

    Call post(String path, String json) {
        return new Call(this, HttpRequest.newBuilder(uri(path)).POST(BodyPublishers.ofString(json)))
                .header("Content-Type", "application/json");
    }

    /** Sends a file as a form of a page does. */
    Call upload(String path, String field, byte[] file) {
        var boundary = "-----------------------------2736";
        var head =
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"p.jpg\"\r\nContent-Type: image/jpeg\r\n\r\n"
                        .formatted(boundary, field);
        var body = BodyPublishers.concat(
                BodyPublishers.ofString(head),
                BodyPublishers.ofByteArray(file),
                BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
        return new Call(this, HttpRequest.newBuilder(uri(path)).POST(body))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary);
    }

    /** A token as the portal makes it for a member of staff. */
    String staff(String roles, String district) {
        return staff("staff-1", roles, district);
    }

    /** The token of a certain member. */
    String staff(String member, String roles, String district) {
        try {
            var claims = new JWTClaimsSet.Builder()
                    .subject(member)
                    .audience("staff")
                    .claim("role", roles)
                    .claim("district", district)
                    .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                    .build();
            var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
            token.sign(new MACSigner(beans().getBean(Secret.class).keyFor("staff")));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Puts a document of a district on show. */
    void publish(Kind kind, String id, String district, Object document) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            new PublicationStore(Ids.tsid(), Clock.systemUTC())
                    .publish(connection, Draft.of(kind, id, district, document));
            connection.commit();
        }
        beans().getBean(PublicationFeed.class).refresh();
    }

    Call delete(String path) {
        return new Call(this, HttpRequest.newBuilder(uri(path)).DELETE());
    }

    HttpClient client() {
        return client;
    }

    /** The access token of a new guest of a district. */
    String guestOf(String district) {
        return post("/v1/sessions", "{\"kind\":\"guest\",\"district\":\"%s\"}".formatted(district))
                .send()
                .text("accessToken");
    }
}
