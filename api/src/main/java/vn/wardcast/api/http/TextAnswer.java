package vn.wardcast.api.http;

/**
 * An answer that is not JSON.
 *
 * @param mediaType its type
 * @param text its content
 */
public record TextAnswer(String mediaType, String text) {}
