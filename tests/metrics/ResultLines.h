// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/MetricResult.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

namespace plumbline {

using namespace Qt::Literals::StringLiterals;

/// All that a result says, in lines that can be compared.
inline QStringList linesOf(const MetricResult &result)
{
    QStringList lines;
    for (int row = 0; row < result.cases.size(); ++row) {
        QStringList values;
        for (int column = 0; column < result.cases.columns().size(); ++column)
            values.append(result.cases.isNullAt(row, column) ? u"NULL"_s : result.cases.textAt(row, column));
        lines.append(u"case "_s + values.join(u'|'));
    }
    lines.sort();
    for (const MetricOutput &output : result.outputs)
        lines.append(output.name + u' '
                     + QString::fromUtf8(QJsonDocument(QJsonObject{{u"v"_s, output.value}}).toJson()));
    lines.append(metricStateName(result.state()) + u" n %1"_s.arg(result.n));
    for (const auto &[reason, count] : result.excluded)
        lines.append(u"excluded %1 %2"_s.arg(reason).arg(count));
    lines.append(result.cases.columns().join(u','));
    return lines;
}

inline QString difference(const Result<MetricResult> &one, const Result<MetricResult> &other)
{
    if (!one || !other)
        return one ? toString(other.error()) : other ? toString(one.error()) : QString();
    const QStringList expected = linesOf(*one);
    const QStringList found = linesOf(*other);
    QStringList differing;
    for (const QString &line : expected)
        if (!found.contains(line))
            differing.append(u"- "_s + line);
    for (const QString &line : found)
        if (!expected.contains(line))
            differing.append(u"+ "_s + line);
    if (differing.isEmpty() && expected != found)
        differing.append(u"%1 lines instead of %2"_s.arg(found.size()).arg(expected.size()));
    return differing.mid(0, 12).join(u'\n');
}

} // namespace plumbline
