// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/DesktopOptions.h"

#include "models/ViewAddress.h"

#include <CLI/CLI.hpp>
#include <sstream>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

std::string requireInstant(const std::string &text)
{
    const auto instant = parseInstant(QString::fromStdString(text));
    return instant ? std::string() : "is not an instant such as 2026-11-16T08:52:00Z";
}

std::string requireSize(const std::string &text)
{
    const QStringList parts = QString::fromStdString(text).split(u'x');
    const bool good = parts.size() == 2 && parts[0].toInt() >= 320 && parts[1].toInt() >= 240
        && parts[0].toInt() <= 8192 && parts[1].toInt() <= 8192;
    return good ? std::string() : "is not a size such as 1440x900";
}

std::string requirePages(const std::string &text)
{
    const QStringList pages = QString::fromStdString(text).split(u',');
    for (const QString &page : pages)
        if (!allPages().contains(page))
            return page.toStdString() + " is not a page; pages are " + allPages().join(u", "_s).toStdString();
    return {};
}

std::optional<TimePoint> instantOf(const std::string &text)
{
    if (text.empty())
        return {};
    return *parseInstant(QString::fromStdString(text));
}

} // namespace

const QStringList &allPages()
{
    static const QStringList pages = ViewAddress::pages() + QStringList{u"settings"_s};
    return pages;
}

std::variant<DesktopOptions, EndOfProgram> parseDesktopOptions(int argc, char **argv)
{
    CLI::App app("Release governance dashboard over a Plumbline store.", "plumbline-desktop");
    std::string config, store, packet, before, trust, asOf, knownAt, theme, locale, render, size = "1440x900", pages;
    DesktopOptions options;
    app.set_version_flag("--version", "plumbline-desktop " PLUMBLINE_VERSION);
    app.add_option("--config", config, "configuration file")->type_name("FILE");
    app.add_option("--store", store, "sqlite:PATH, a bare path, or postgresql://...")->type_name("URL");
    auto *onePacket = app.add_option("--packet", packet, "look at this audit packet alone, read-only")->type_name("FILE");
    app.add_option("--before", before, "the packet before it: what changed since")->type_name("FILE")->needs(onePacket);
    app.add_option("--trust", trust, "whom to trust about it: a folder from elsewhere")->type_name("FOLDER")->needs(onePacket);
    app.add_option("--as-of", asOf, "take this instant as now")->type_name("INSTANT")->check(requireInstant);
    app.add_option("--known-at", knownAt, "as the store knew it then")->type_name("INSTANT")->check(requireInstant);
    app.add_option("--theme", theme, "light or dark")->check(CLI::IsMember({"light", "dark"}));
    app.add_option("--locale", locale, "language of the pages, such as de")->type_name("LOCALE");
    app.add_option("--size", size, "size of the window")->type_name("WxH")->check(requireSize);
    app.add_option("--scale", options.scale, "factor for high resolutions")->check(CLI::Range(0.5, 4.0));
    app.add_option("--render-pages", render, "write each page and tab as DIR/<page>[-<tab>].png and exit")->type_name("DIR");
    app.add_option("--pages", pages, "only these pages, separated by commas")->check(requirePages);
    app.add_flag("--self-test", options.selfTest, "open every page, look for faults and exit");
    app.add_flag("--demo", options.demo, "look around in an invented organisation");

    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError &end) {
        std::ostringstream out, err;
        const int code = app.exit(end, out, err);
        return EndOfProgram{code == 0 ? 0 : 2, QString::fromStdString(out.str() + err.str())};
    }

    options.configFile = QString::fromStdString(config);
    options.store = QString::fromStdString(store);
    options.packet = QString::fromStdString(packet);
    options.packetBefore = QString::fromStdString(before);
    options.trust = QString::fromStdString(trust);
    options.asOf = instantOf(asOf);
    options.knownAt = instantOf(knownAt);
    options.theme = QString::fromStdString(theme);
    options.locale = QString::fromStdString(locale);
    options.renderDirectory = QString::fromStdString(render);
    const QStringList sides = QString::fromStdString(size).split(u'x');
    options.size = {sides[0].toInt(), sides[1].toInt()};
    options.pages = pages.empty() ? allPages() : QString::fromStdString(pages).split(u',');
    return options;
}

} // namespace plumbline
