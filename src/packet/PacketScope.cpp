// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "packet/PacketScope.h"

#include "sync/ConfigurationReader.h"

#include <algorithm>
#include <sstream>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr auto format = "plumbline-packet-scope/1"_L1;
constexpr int highestNumber = 9999;

/// Letters and digits in lower case with single dashes between them: what may stand in a name in the zip.
QString slug(const QString &text)
{
    QString out;
    for (const QChar c : text.toLower()) {
        const bool isPlain = c.unicode() < 128 && c.isLetterOrNumber();
        if (isPlain)
            out += c;
        else if (!out.isEmpty() && !out.endsWith(u'-'))
            out += u'-';
    }
    while (out.endsWith(u'-'))
        out.chop(1);
    return out.left(60);
}

struct ScopeReader {
    const ConfigurationReader &reader;
    const toml::table &table;

    tl::unexpected<Error> wrong(const char *key, const QString &detail) const
    {
        const toml::node *node = table.get(key);
        return reader.wrong(node ? node->source() : table.source(), detail);
    }
    Result<QString> needed(const char *key) const
    {
        auto text = reader.string(table, key);
        if (text && text->isEmpty())
            return wrong(key,
                         u"\"%1\" is missing; docs/packet-format.md shows a scope file"_s.arg(QLatin1StringView(key)));
        return text;
    }
    Result<std::optional<qint64>> number(const char *key, qint64 lowest, qint64 highest) const
    {
        const toml::node *node = table.get(key);
        if (!node)
            return std::optional<qint64>();
        const auto value = node->value_exact<int64_t>();
        if (!value || *value < lowest || *value > highest)
            return wrong(
                key,
                u"\"%1\" must be a whole number from %2 to %3"_s.arg(QLatin1StringView(key)).arg(lowest).arg(highest));
        return std::optional<qint64>(*value);
    }
    Result<TimePoint> instant(const char *key, const QTimeZone &zone) const;
    Result<QStringList> metrics() const;
    Result<void> period(PacketScope &scope) const;
    Result<PacketScope> read() const;
};

Result<TimePoint> ScopeReader::instant(const char *key, const QTimeZone &zone) const
{
    const auto text = needed(key);
    if (!text)
        return fail(text.error());
    if (const QDate day = QDate::fromString(*text, Qt::ISODate); day.isValid() && text->size() == 10)
        return startOfDay(day, zone);
    bool assumedUtc = false;
    const auto instant = parseInstant(*text, &assumedUtc);
    if (!instant || assumedUtc)
        return wrong(
            key,
            u"\"%1\" must be a day or an instant with its offset, such as 2026-07-01 or 2026-07-01T00:00:00Z"_s.arg(
                QLatin1StringView(key)));
    return *instant;
}

Result<QStringList> ScopeReader::metrics() const
{
    QStringList names;
    const toml::node *node = table.get("metrics");
    if (!node)
        return names;
    const toml::array *array = node->as_array();
    for (size_t i = 0; array && i < array->size(); ++i) {
        if (const auto value = (*array)[i].value<std::string>())
            names.append(ConfigurationReader::text(*value));
    }
    if (!array || array->empty() || size_t(names.size()) != array->size())
        return wrong("metrics", u"\"metrics\" must be a list of names in quotes; without it all are exported"_s);
    names.sort();
    names.removeDuplicates();
    return names;
}

Result<void> ScopeReader::period(PacketScope &scope) const
{
    const auto zoneName = reader.string(table, "time_zone", u"UTC"_s);
    if (!zoneName)
        return fail(zoneName.error());
    scope.zoneName = *zoneName;
    scope.zone = QTimeZone(zoneName->toUtf8());
    if (!scope.zone.isValid())
        return wrong("time_zone", u"there is no time zone \"%1\""_s.arg(*zoneName));
    const auto label = needed("period");
    const auto from = instant("from", scope.zone);
    const auto to = instant("to", scope.zone);
    if (!label || !from || !to)
        return fail(!label ? label.error() : !from ? from.error() : to.error());
    scope.label = *label;
    scope.from = *from;
    scope.to = *to;
    if (scope.from >= scope.to)
        return wrong("to", u"the period must end after it begins"_s);
    if (slug(scope.label).isEmpty())
        return wrong("period", u"\"period\" must have a letter or digit, such as \"2026Q3\""_s);
    scope.asOf = scope.to;
    if (table.contains("as_of")) {
        const auto asOf = instant("as_of", scope.zone);
        if (!asOf)
            return fail(asOf.error());
        scope.asOf = *asOf;
    }
    return {};
}

Result<PacketScope> ScopeReader::read() const
{
    const QStringList known{u"format"_s,    u"organisation"_s, u"number"_s,   u"period"_s,  u"from"_s,    u"to"_s,
                            u"time_zone"_s, u"as_of"_s,        u"log_size"_s, u"metrics"_s, u"personal"_s,
                            u"previous_log_size"_s};
    if (auto fine = reader.onlyKeys(table, known, u"the scope of a packet"_s); !fine)
        return fail(fine.error());
    const auto form = needed("format");
    if (!form)
        return fail(form.error());
    if (*form != format)
        return wrong("format", u"the format is \"%1\""_s.arg(format));
    PacketScope scope;
    const auto organisation = needed("organisation");
    const auto number = this->number("number", 1, highestNumber);
    const auto size = this->number("log_size", 1, std::numeric_limits<qint64>::max());
    const auto before = this->number("previous_log_size", 1, std::numeric_limits<qint64>::max());
    const auto personal = reader.string(table, "personal", u"withheld"_s);
    const auto metrics = this->metrics();
    for (const auto *error : {organisation ? nullptr : &organisation.error(), number ? nullptr : &number.error(),
                              size ? nullptr : &size.error(), before ? nullptr : &before.error(), personal ? nullptr : &personal.error(),
                              metrics ? nullptr : &metrics.error()}) {
        if (error)
            return fail(*error);
    }
    if (auto fine = period(scope); !fine)
        return fail(fine.error());
    if (*personal != u"withheld"_s && *personal != u"disclosed"_s)
        return wrong("personal", u"\"personal\" is withheld or disclosed"_s);
    scope.organisation = *organisation;
    if (slug(scope.organisation).isEmpty())
        return wrong("organisation", u"\"organisation\" must have a letter or digit"_s);
    scope.number = int(number->value_or(1));
    if (*size)
        scope.logSize = quint64(**size);
    if (*before)
        scope.previousSize = quint64(**before);
    if (scope.logSize && scope.previousSize && *scope.previousSize >= *scope.logSize)
        return wrong("previous_log_size", u"the packet before must end before this one, with fewer lines than log_size"_s);
    scope.metrics = *metrics;
    scope.isPersonalDisclosed = *personal == u"disclosed"_s;
    return scope;
}

} // namespace

Result<PacketScope> PacketScope::parse(const QByteArray &text, const QString &file)
{
    const ConfigurationReader reader{file, u"read scope"_s};
    try {
        const toml::table table = toml::parse(std::string_view(text.constData(), size_t(text.size())));
        return ScopeReader{reader, table}.read();
    } catch (const toml::parse_error &error) {
        return reader.wrong(error.source(), QString::fromUtf8(error.description().data()));
    }
}

QString PacketScope::packetName() const
{
    return u"plumbline-%1-%2-%3"_s.arg(slug(organisation), slug(label)).arg(number, 4, 10, QChar(u'0'));
}

} // namespace plumbline
