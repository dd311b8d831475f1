package org.broadsheet.cms.render.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.broadsheet.cms.article.Article;
import org.broadsheet.cms.article.TrustIndicator;
import org.broadsheet.cms.content.Data;
import org.broadsheet.cms.render.Newsroom;
import org.broadsheet.cms.render.Outputs;
import org.junit.jupiter.api.Test;

/** Articles as ninjs are valid by IPTC's own schema, which lies beside this test's resources. */
class NinjsSchemaTest {
  private final Newsroom newsroom = new Newsroom();
  private final Outputs outputs = new Outputs(newsroom);
  private final Schema schema = schema();

  private static Schema schema() {
    try (InputStream file =
        Objects.requireNonNull(
            NinjsSchemaTest.class.getResourceAsStream("/schemas/ninjs-schema_3.1.json"))) {
      // The one reference to the outside, for the shapes of places, which are not written.
      String text =
          new String(file.readAllBytes(), StandardCharsets.UTF_8)
              .replace(
                  "\"$ref\": \"https://geojson.org/schema/GeoJSON.json#\"", "\"type\": \"object\"");
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(text, InputFormat.JSON);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Error> errors(String json) {
    return schema.validate(
        json,
        InputFormat.JSON,
        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
  }

  @Test
  void articlesAreValid() {
    Article full =
        Newsroom.bridge().toBuilder()
            .trust(
                List.of(
                    new TrustIndicator("Checked", "/how-we-check?ü={x}", Data.Tree.EMPTY),
                    new TrustIndicator("Ours", null, Data.Tree.EMPTY)))
            .sourceType("http://cv.iptc.org/newscodes/digitalsourcetype/humanEdits")
            .id("odd|id{}[]^`")
            .build();
    for (Article each : List.of(Newsroom.bridge(), Newsroom.breakingArticle(), full)) {
      assertEquals(
          List.of(), errors(outputs.text(newsroom.view(each), "ninjs")), each.id().value());
    }
  }

  @Test
  void theSchemaFindsWhatIsWrong() {
    assertFalse(errors("{\"uri\": \"not a uri\", \"urgency\": \"high\"}").isEmpty());
    String good = outputs.text(newsroom.view(Newsroom.bridge()), "ninjs");
    assertFalse(errors(good.replace("\"usable\"", "\"wonderful\"")).isEmpty());
    assertFalse(errors(good.replace("\"value\"", "\"text\"")).isEmpty());
  }
}
