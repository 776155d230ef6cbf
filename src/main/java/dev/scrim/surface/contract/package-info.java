/**
 * Says what the product offers, to those who program against it: types, documents and reference pages, all made from
 * the catalogue.
 */
package dev.scrim.surface.contract;
