package org.broadsheet.cms.render.spi;

import com.google.inject.Binder;
import com.google.inject.Provider;
import org.broadsheet.cms.content.Block;
import org.broadsheet.cms.content.CustomBlock;
import org.broadsheet.cms.error.ConfigurationException;
import org.broadsheet.cms.extension.ExtensionBinder;

/**
 * Adds to HTML pages from a Guice module.
 *
 * <pre>{@code
 * HtmlBinder html = HtmlBinder.htmlBinder(binder(), ScoreboardModule.class);
 * html.addBlockRenderer("org.example.scoreboard").to(ScoreboardHtml.class);
 * }</pre>
 *
 * <p>When two modules claim the same block type, inline type or part, the start fails and names
 * both.
 */
public final class HtmlBinder {
  private final Binder binder;
  private final String owner;

  private HtmlBinder(Binder binder, String owner) {
    this.binder = binder.skipSources(HtmlBinder.class);
    this.owner = owner;
  }

  /**
   * @param owner the contributing module, as named in messages
   */
  public static HtmlBinder htmlBinder(Binder binder, Class<?> owner) {
    return new HtmlBinder(binder, owner.getName());
  }

  /**
   * Adds a renderer for custom blocks of {@code type}, such as {@code org.example.scoreboard}.
   *
   * @throws ConfigurationException if it is the name of a built-in type
   */
  public RendererBinding<BlockRenderer<? super CustomBlock>> addBlockRenderer(String type) {
    if (BlockTypes.isBuiltIn(type)) {
      throw new ConfigurationException(
          "the block type '%s' is built in; replace its renderer by addBlockRenderer(%s.class)"
              .formatted(type, BlockTypes.classOf(type).getSimpleName()));
    }
    return blockRenderer(type, CustomBlock.class);
  }

  /**
   * Replaces the renderer of a built-in block type.
   *
   * @throws ConfigurationException if {@code type} is that of custom blocks, which have names
   */
  public <B extends Block> RendererBinding<BlockRenderer<? super B>> addBlockRenderer(
      Class<B> type) {
    return blockRenderer(BlockTypes.nameOf(type), type);
  }

  private <B extends Block> RendererBinding<BlockRenderer<? super B>> blockRenderer(
      String name, Class<B> type) {
    return new RendererBinding<>(
        binder,
        renderer ->
            ExtensionBinder.newBinder(binder, BlockContribution.class)
                .add(owner, name, (Provider<BlockContribution>) () -> block(name, type, renderer)));
  }

  private <B extends Block> BlockContribution block(
      String name, Class<B> type, Provider<? extends BlockRenderer<? super B>> provider) {
    BlockRenderer<? super B> renderer = provider.get();
    return new BlockContribution(
        owner, name, (block, context) -> renderer.render(type.cast(block), context));
  }

  /** Adds a renderer for custom inlines of {@code type}, such as {@code org.example.footnote}. */
  public RendererBinding<InlineRenderer> addInlineRenderer(String type) {
    return new RendererBinding<>(
        binder,
        renderer ->
            ExtensionBinder.newBinder(binder, InlineContribution.class)
                .add(
                    owner,
                    type,
                    (Provider<InlineContribution>)
                        () -> new InlineContribution(owner, type, renderer.get())));
  }

  /** Replaces a part of every page. */
  public RendererBinding<PartRenderer> addPart(PagePart part) {
    return new RendererBinding<>(
        binder,
        renderer ->
            ExtensionBinder.newBinder(binder, PartContribution.class)
                .add(
                    owner,
                    part.name(),
                    (Provider<PartContribution>)
                        () -> new PartContribution(owner, part, renderer.get())));
  }

  /**
   * Adds words to the pages, such as the titles of further kinds of explainers: {@code
   * explainer.what-happens-next=What happens next}. They go before the built-in ones.
   *
   * @param baseName of a set of property files in UTF-8 on the class path of the owner, one a
   *     language: {@code org/example/labels} stands for {@code org/example/labels.properties},
   *     {@code org/example/labels_fr.properties} and so on; the one without a language is in
   *     English
   */
  public HtmlBinder addLabels(ClassLoader loader, String baseName) {
    ExtensionBinder.newBinder(binder, LabelContribution.class)
        .add(owner, null, new LabelContribution(owner, loader, baseName));
    return this;
  }
}
