// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/RowsRequest.h"

#include "models/ResourceText.h"

#include <QMap>
#include <QSet>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

RowsRequest RowsRequest::of(const MetricResult &result, const QList<int> &cases)
{
    RowsRequest request;
    request.metricId = result.metric;
    request.count = cases.size();
    const bool isMoney = result.cases.column(u"cost_pico") >= 0;
    if (isMoney)
        request.sum = MoneySum();
    for (const int row : cases) {
        if (isMoney)
            request.sum->add(Money{result.cases.integer(row, u"cost_pico")});
        const QList<CaseReference> references = result.cases.references(row);
        if (references.isEmpty())
            continue;
        if (request.rowType.isEmpty())
            request.rowType = references.first().type;
        if (references.first().type == request.rowType)
            request.versionIds.append(references.first().versionId);
    }
    return request;
}

RowsRequest RowsRequest::of(const QString &label, const QString &rowType, const QList<qint64> &versions,
                            const NumberText &text)
{
    RowsRequest request;
    request.label = label;
    request.rowType = rowType;
    request.versionIds = versions;
    request.count = versions.size();
    request.figureText = text.count(request.count);
    return request;
}

QList<RowsRequest::LeftOut> RowsRequest::leftOutOf(const MetricResult &result, const MetricDefinition &definition)
{
    QMap<std::pair<QString, QString>, LeftOut> found; // by reason and type of row
    QSet<std::pair<QString, qint64>> opened;
    for (int row = 0; row < result.cases.size(); ++row) {
        const QString reason = result.cases.excluded(row);
        if (reason.isEmpty() || reason == u"out_of_range")
            continue;
        const QList<CaseReference> references = result.cases.references(row);
        LeftOut &one = found[{reason, references.isEmpty() ? QString() : references.first().type}];
        ++one.cases;
        if (references.isEmpty())
            continue;
        one.rowType = references.first().type;
        const auto key = std::pair(reason + u'/' + one.rowType, references.first().versionId);
        if (!opened.contains(key))
            one.versionIds.append(references.first().versionId);
        opened.insert(key);
    }
    QList<LeftOut> all;
    for (auto one = found.begin(); one != found.end(); ++one) {
        const QString &reason = one.key().first;
        const auto told = std::ranges::find(definition.exclusions, reason, &std::pair<QString, QString>::first);
        one->reason = told == definition.exclusions.end() ? QString(reason).replace(u'_', u' ')
                                                         : ResourceText::of("metric.exclusion", told->second);
        all.append(*one);
    }
    std::ranges::stable_sort(all, std::greater{}, &LeftOut::cases);
    return all;
}

} // namespace plumbline
