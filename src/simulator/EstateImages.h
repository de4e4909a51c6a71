// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simulator/Estate.h"

#include <QJsonObject>

namespace plumbline {

/// What was built of a commit and went to production.
struct EstateImage {
    QString service;
    QString commit;
    QString digest; ///< 64 hex digits, the same that Argo CD shows.
    QDateTime builtAt; ///< When the log of Sigstore took it in.
    qint64 logIndex;
};

/// The images behind the deployments, and what was attested about them.
namespace images {

QString digestOf(const QString &commit);
QList<EstateImage> of(const Estate &estate); ///< The newest first.
QString builderOf(const Estate &estate, const QString &service); ///< The workflow that builds and signs.
/// The in-toto statement of its provenance (SLSA v1).
QJsonObject statement(const Estate &estate, const EstateImage &image);

} // namespace images

} // namespace plumbline
