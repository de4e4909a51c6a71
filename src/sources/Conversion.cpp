// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Digest.h"
#include "sources/DefinitionFile.h"
#include "sources/KnownWords.h"
#include "sources/MappedValue.h"

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

using ConversionKind = Conversion::Kind;

struct NamedKind {
    QLatin1StringView name;
    ConversionKind kind;
    bool takesArgument = false;
};

constexpr NamedKind kinds[] = {
    {"text"_L1, ConversionKind::Text},
    {"lower"_L1, ConversionKind::Lower},
    {"upper"_L1, ConversionKind::Upper},
    {"slug"_L1, ConversionKind::Slug},
    {"trim"_L1, ConversionKind::Trim},
    {"last_path_segment"_L1, ConversionKind::LastPathSegment},
    {"strip_prefix"_L1, ConversionKind::StripPrefix, true},
    {"strip_suffix"_L1, ConversionKind::StripSuffix, true},
    {"before"_L1, ConversionKind::Before, true},
    {"after"_L1, ConversionKind::After, true},
    {"before_last"_L1, ConversionKind::BeforeLast, true},
    {"after_last"_L1, ConversionKind::AfterLast, true},
    {"last"_L1, ConversionKind::Last, true},
    {"instant"_L1, ConversionKind::Instant},
    {"epoch_s"_L1, ConversionKind::EpochSeconds},
    {"epoch_ms"_L1, ConversionKind::EpochMillis},
    {"epoch_us"_L1, ConversionKind::EpochMicros},
    {"epoch_ns"_L1, ConversionKind::EpochNanos},
    {"date_start"_L1, ConversionKind::DateStart},
    {"date_end"_L1, ConversionKind::DateEnd},
    {"date_last"_L1, ConversionKind::DateLast},
    {"seconds_earlier"_L1, ConversionKind::SecondsEarlier, true},
    {"integer"_L1, ConversionKind::Integer},
    {"rounded"_L1, ConversionKind::Rounded},
    {"boolean"_L1, ConversionKind::Boolean},
    {"sha256"_L1, ConversionKind::Sha256},
    {"cvss_severity"_L1, ConversionKind::CvssSeverity},
    {"severity"_L1, ConversionKind::Severity},
    {"environment_class"_L1, ConversionKind::EnvironmentClass},
};

QString slug(const QString &text)
{
    QString out;
    for (const QChar c : text.toLower()) {
        if (c.isLetterOrNumber() || c == u'.' || c == u'_')
            out += c;
        else if (!out.isEmpty() && !out.endsWith(u'-'))
            out += u'-';
    }
    return out.endsWith(u'-') ? out.chopped(1) : out;
}

QString convertedText(ConversionKind kind, const QString &text, const QString &argument)
{
    switch (kind) {
    case ConversionKind::Lower: return text.toLower();
    case ConversionKind::Upper: return text.toUpper();
    case ConversionKind::Slug: return slug(text);
    case ConversionKind::Trim: return text.trimmed();
    case ConversionKind::LastPathSegment: return text.mid(text.lastIndexOf(u'/') + 1);
    case ConversionKind::StripPrefix: return text.startsWith(argument) ? text.mid(argument.size()) : text;
    case ConversionKind::StripSuffix: return text.endsWith(argument) ? text.chopped(argument.size()) : text;
    case ConversionKind::Before: return text.contains(argument) ? text.first(text.indexOf(argument)) : text;
    case ConversionKind::After:
        return text.contains(argument) ? text.mid(text.indexOf(argument) + argument.size()) : text;
    case ConversionKind::BeforeLast: return text.contains(argument) ? text.first(text.lastIndexOf(argument)) : text;
    case ConversionKind::AfterLast:
        return text.mid(text.contains(argument) ? text.lastIndexOf(argument) + argument.size() : 0);
    case ConversionKind::Last: return text.right(argument.toInt());
    default: return text;
    }
}

/// Instants outside the years that 64-bit nanoseconds hold are no instants.
tl::expected<MappedValue, QString> epoch(const MappedValue &value, qint64 perSecond)
{
    bool isNumber = false;
    const QString text = mappedText(value);
    const qint64 whole = text.section(u'.', 0, 0).toLongLong(&isNumber);
    const qint64 toNanos = 1'000'000'000 / perSecond;
    if (!isNumber || std::abs(whole) > std::numeric_limits<qint64>::max() / toNanos - 1)
        return tl::unexpected(u"\"%1\" is no time since 1970"_s.arg(text.left(40)));
    const QString fraction = text.section(u'.', 1, 1).leftJustified(9, u'0', true);
    const qint64 rest = fraction.toLongLong(&isNumber) / perSecond;
    return timeFromNs(whole * toNanos + (isNumber ? rest : 0));
}

tl::expected<MappedValue, QString> instant(const MappedValue &value, ConversionKind kind, const QTimeZone &zone)
{
    if (std::holds_alternative<TimePoint>(value))
        return value;
    const QString text = mappedText(value);
    if (kind != ConversionKind::Instant && text.size() == 10) {
        const QDate date = QDate::fromString(text, Qt::ISODate);
        if (!date.isValid())
            return tl::unexpected(u"\"%1\" is no date"_s.arg(text));
        if (kind == ConversionKind::DateStart)
            return startOfDay(date, zone);
        // What is due on a day is in time all day, and late at the midnight that follows.
        return kind == ConversionKind::DateEnd ? endOfDay(date, zone)
                                               : endOfDay(date, zone) - std::chrono::nanoseconds(1);
    }
    const auto parsed = parseInstant(text);
    if (!parsed)
        return tl::unexpected(u"\"%1\" is not a point in time"_s.arg(text.left(80)));
    return *parsed;
}

/// The nearest whole number, halves to the even one: for counts that a vendor estimates.
tl::expected<MappedValue, QString> rounded(const MappedValue &value)
{
    constexpr double exact = 9'007'199'254'740'992; // beyond 2^53 a double skips whole numbers
    bool isNumber = false;
    const double number = mappedText(value).toDouble(&isNumber);
    if (!isNumber || !(std::abs(number) <= exact))
        return tl::unexpected(u"\"%1\" is no number that can be rounded"_s.arg(mappedText(value).left(40)));
    return qint64(std::nearbyint(number));
}

/// The words that CVSS 3 and 4 have for ranges of scores.
tl::expected<MappedValue, QString> cvssSeverity(const MappedValue &value)
{
    bool isNumber = false;
    const double score = mappedText(value).toDouble(&isNumber);
    if (!isNumber || !(score >= 0 && score <= 10))
        return tl::unexpected(u"\"%1\" is no CVSS score from 0 to 10"_s.arg(mappedText(value).left(40)));
    return score >= 9 ? u"critical"_s
        : score >= 7  ? u"high"_s
        : score >= 4  ? u"medium"_s
        : score > 0   ? u"low"_s
                      : u"none"_s;
}

} // namespace

Conversion Conversion::read(const DefinitionNode &node)
{
    const bool hasArgument = node.value().isObject();
    const QString name = hasArgument ? node.keys().value(0) : node.text();
    for (const NamedKind &known : kinds) {
        if (name != known.name)
            continue;
        Conversion conversion{known.kind, {}, 0};
        if (known.takesArgument != hasArgument || (hasArgument && node.keys().size() != 1))
            node.fail(known.takesArgument ? u"\"%1\" needs its argument: {\"%1\": ...}"_s.arg(name)
                                          : u"\"%1\" takes no argument"_s.arg(name));
        else if (known.kind == ConversionKind::SecondsEarlier)
            conversion.seconds = node.child(name).integer(0);
        else if (hasArgument)
            conversion.argument = node.child(name).scalar();
        return conversion;
    }
    node.fail(u"there is no conversion \"%1\""_s.arg(name));
    return {};
}

tl::expected<MappedValue, QString> Conversion::apply(const MappedValue &value, const QTimeZone &zone) const
{
    if (isNothing(value))
        return value;
    switch (kind) {
    case ConversionKind::Instant:
    case ConversionKind::DateStart:
    case ConversionKind::DateEnd:
    case ConversionKind::DateLast: return instant(value, kind, zone);
    case ConversionKind::EpochSeconds: return epoch(value, 1);
    case ConversionKind::EpochMillis: return epoch(value, 1'000);
    case ConversionKind::EpochMicros: return epoch(value, 1'000'000);
    case ConversionKind::EpochNanos: return epoch(value, 1'000'000'000);
    case ConversionKind::SecondsEarlier:
        if (const auto *at = std::get_if<TimePoint>(&value))
            return *at - std::chrono::seconds(seconds);
        return tl::unexpected(u"\"seconds_earlier\" needs an instant before it"_s);
    case ConversionKind::Rounded: return rounded(value);
    case ConversionKind::Sha256: return sha256Hex(mappedText(value).toUtf8());
    case ConversionKind::CvssSeverity: return cvssSeverity(value);
    case ConversionKind::Severity: return severityWord(mappedText(value));
    case ConversionKind::EnvironmentClass: return environmentClassWord(mappedText(value));
    case ConversionKind::Integer:
    case ConversionKind::Boolean: {
        const auto field = toField(kind == ConversionKind::Integer ? FieldKind::Integer : FieldKind::Boolean, value);
        if (!field)
            return tl::unexpected(field.error());
        if (const auto *number = std::get_if<qint64>(&*field))
            return *number;
        return std::get<bool>(*field);
    }
    default: break;
    }
    if (const auto *list = std::get_if<QStringList>(&value)) {
        QStringList converted;
        for (const QString &text : *list)
            converted.append(convertedText(kind, text, argument));
        return converted;
    }
    const QString text = convertedText(kind, mappedText(value), argument);
    return text.isEmpty() ? MappedValue() : MappedValue(text);
}

} // namespace plumbline
