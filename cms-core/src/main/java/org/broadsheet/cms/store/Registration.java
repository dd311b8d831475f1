package org.broadsheet.cms.store;

/** Ends a subscription when closed; closing twice does nothing. */
@FunctionalInterface
public interface Registration extends AutoCloseable {
  @Override
  void close();
}
