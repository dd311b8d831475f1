package org.broadsheet.cms.web;

/** Static resources with their prefix, as {@link WebBinder} records them. */
record StaticContribution(String prefix, StaticResources resources) {}
