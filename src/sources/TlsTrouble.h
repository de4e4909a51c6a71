// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSslError>
#include <QString>

namespace plumbline {

/// Why no secure connection came about, in plain words; `said` is what the library says where it names no certificate.
QString tlsTrouble(const QList<QSslError> &errors, const QString &host, const QString &said);

} // namespace plumbline
