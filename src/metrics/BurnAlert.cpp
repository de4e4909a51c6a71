// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/BurnAlert.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

/// A number as JSON writes it, or a decimal in quotes.
ExactDecimal decimalOf(const QJsonValue &value)
{
    const QString text = value.isString() ? value.toString() : QString::number(value.toDouble(), 'g', 12);
    return ExactDecimal::parseSmall(text).value_or(ExactDecimal{});
}

} // namespace

QList<BurnAlert> BurnAlert::of(const QString &windows, qint64 periodSeconds)
{
    QList<BurnAlert> alerts;
    if (windows.isEmpty()) {
        // factor = share of the budget (in percent) x period / long window
        const auto usual
            = [&](const QString &name, const QString &severity, qint64 longS, qint64 shortS, qint64 percent) {
                  alerts.append({name, severity, longS, shortS, {percent * periodSeconds, 100 * longS}});
              };
        usual(u"fast"_s, u"page"_s, 3'600, 300, 2);
        usual(u"slow"_s, u"page"_s, 21'600, 1'800, 5);
        usual(u"day"_s, u"ticket"_s, 86'400, 7'200, 10);
        usual(u"3d"_s, u"ticket"_s, 259'200, 21'600, 10);
        return alerts;
    }
    const QJsonArray list = QJsonDocument::fromJson(windows.toUtf8()).array();
    for (const auto &entry : list) {
        const QJsonArray one = entry.toArray();
        alerts.append({one.at(0).toString(), one.at(4).toString(), one.at(1).toInteger(), one.at(2).toInteger(),
                       decimalOf(one.at(3))});
    }
    return alerts;
}

} // namespace plumbline
