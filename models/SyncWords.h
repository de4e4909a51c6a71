// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/NumberText.h"
#include "models/SyncMessageModel.h"
#include "store/WriterLease.h"
#include "sync/SyncReport.h"

#include <QCoreApplication>

namespace plumbline {

/// Says in the user's language where a pull is, how fast it goes and what is left. A total that nobody claims is not
/// guessed.
class SyncWords
{
    Q_DECLARE_TR_FUNCTIONS(plumbline::SyncWords)

public:
    explicit SyncWords(const NumberText &text) : m_text(text) { }

    SyncMessage waiting(const QString &source) const;
    void show(SyncMessage &row, const SyncProgress &progress) const; ///< Of a pull under way.
    void show(SyncMessage &row, const SourceReport &report) const; ///< How it ended.
    QString summary(const QList<SourceReport> &reports) const; ///< Of a round.
    /// "Another Plumbline writes to this store since 09:12 (process 4711 on build-3)."
    QString held(const LeaseHolder &holder, TimePoint now) const;

    static double fractionOf(const SyncProgress &progress); ///< -1 when the total is not known.

private:
    QString placeOf(const SyncProgress &progress) const;
    QString rateOf(const SyncProgress &progress) const;
    QString remainingOf(const SyncProgress &progress) const;

    const NumberText &m_text;
};

} // namespace plumbline
