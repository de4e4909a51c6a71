// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/TimeForm.h"

#include "sources/DefinitionFile.h"

#include <QHash>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

/// Only what means a part of the time, and marks between; other letters would be a slip or mean something to Qt.
bool isPattern(const QString &text)
{
    QString rest = text;
    for (const QString &part : {u"yyyy"_s, u"MM"_s, u"dd"_s, u"HH"_s, u"mm"_s, u"ss"_s})
        rest.remove(part);
    return text.contains(u"yyyy"_s)
        && std::none_of(rest.begin(), rest.end(), [](QChar c) { return c.isLetterOrNumber() || c == u'\''; });
}

} // namespace

TimeForm TimeForm::read(const DefinitionNode &node, Kind absent)
{
    static const QHash<QString, Kind> names{{u"epoch_s"_s, Kind::EpochSeconds}, {u"epoch_ms"_s, Kind::EpochMillis},
                                            {u"epoch_us"_s, Kind::EpochMicros}, {u"epoch_ns"_s, Kind::EpochNanos},
                                            {u"instant"_s, Kind::Instant},      {u"date"_s, Kind::Date}};
    const QString form = node.text();
    if (form.isEmpty())
        return {absent, {}};
    if (isPattern(form))
        return {Kind::Pattern, form};
    if (!names.contains(form))
        node.fail(u"there is no form of time \"%1\"; known: epoch_s, epoch_ms, epoch_us, epoch_ns, instant, date, and "
                  "patterns such as \"yyyy/MM/dd HH:mm\""_s.arg(form));
    return {names.value(form, absent), {}};
}

QString TimeForm::write(TimePoint instant) const
{
    const qint64 ns = toNs(instant);
    switch (kind) {
    case Kind::EpochSeconds: return QString::number(ns / 1'000'000'000);
    case Kind::EpochMillis: return QString::number(ns / 1'000'000);
    case Kind::EpochMicros: return QString::number(ns / 1'000);
    case Kind::EpochNanos: return QString::number(ns);
    case Kind::Instant: return formatInstant(instant);
    case Kind::Date: return formatInstant(instant).left(10);
    case Kind::Pattern: return QDateTime::fromMSecsSinceEpoch(ns / 1'000'000, QTimeZone::utc()).toString(pattern);
    }
    return {};
}

} // namespace plumbline
