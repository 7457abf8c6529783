package vn.wardcast.acceptance;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;

/** What a visitor looks through. */
record Window(int width, int height, ColorScheme theme) {

    static final Window DESK = new Window(1440, 900, ColorScheme.LIGHT);

    Browser.NewContextOptions options() {
        return new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(theme)
                .setLocale("vi-VN");
    }

    @Override
    public String toString() {
        return "%dx%d %s".formatted(width, height, theme.name().toLowerCase(java.util.Locale.ROOT));
    }
}
