// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/PriceLint.h"
#include "sync/ImportReport.h"

#include <QJsonObject>

namespace plumbline {

/// "report.sarif: SARIF 2.1.0: 27 rows new, 0 changed, 0 unchanged, 0 put aside"
QString importedText(const ImportedFile &file);
QJsonObject importJson(const ImportReport &report, const QList<PriceWarning> &warnings);

} // namespace plumbline
