// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"
#include "base/Time.h"

#include <QStringList>
#include <optional>

namespace plumbline {

/// What the window shows, as a text that can be kept and sent: `plumbline://exceptions?week=2026-W46&service=card-vault`
/// (docs/views.md). It says what is looked at, never what is found there.
struct ViewAddress {
    static constexpr qsizetype longest = 32'768; ///< Letters of an address that is read.
    static constexpr QStringView lastFullWeek = u"last";

    QString page; ///< One of pages().
    int tab = 0; ///< Of the page, from the left.
    QString week; ///< "2026-W46"; lastFullWeek: whichever it then is; empty: the one that is chosen already.
    QStringList services, teams, environments; ///< Empty: all.
    std::optional<TimePoint> knownAt; ///< Empty: now.
    QString query; ///< Of the page Evidence, in the language of docs/search.md, with its type.
    QString sort; ///< Key of a column of the table; "-" before it: the greatest first. Empty: as the table comes.
    QString table; ///< Key of the table that `columns` and `sort` are of; empty: none.
    QString columns; ///< How that table is arranged; empty: as it comes.

    static const QStringList &pages(); ///< In the order of the navigation.
    /// What cannot be understood is an error that names the part.
    static Result<ViewAddress> read(const QString &text);
    QString toString() const;

    friend bool operator==(const ViewAddress &, const ViewAddress &) = default;
};

} // namespace plumbline
