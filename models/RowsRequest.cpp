// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/RowsRequest.h"

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

} // namespace plumbline
