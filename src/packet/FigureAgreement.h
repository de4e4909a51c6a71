// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metrics/MetricDefinition.h"
#include "metrics/MetricResult.h"

#include <QMap>

namespace plumbline {

/// Whether the SQL of a packet gives what the program says.
class FigureAgreement
{
public:
    FigureAgreement(const MetricDefinition &definition, const MetricResult &result);

    /// Names of outputs that differ or that only one side has; `packet` is name and value as printed, null for NULL.
    QStringList differences(const QMap<QString, QByteArray> &packet) const;

private:
    QMap<QString, QJsonValue> m_outputs; ///< "open", "by_service/pay", "buckets/0"
};

} // namespace plumbline
