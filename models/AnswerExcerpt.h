// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace plumbline {

/// What stands around a place of an answer: its own lines, long ones cut, with those marked that hold the place.
struct AnswerExcerpt {
    static constexpr qsizetype shownBefore = 2'000; ///< Bytes.
    static constexpr qsizetype shownAfter = 4'000;
    static constexpr qsizetype longestLine = 100; ///< Characters.

    QStringList lines; ///< Letters that nobody sees are made visible.
    int firstMarked = 0; ///< From 1; 0: none.
    int lastMarked = 0;
    qsizetype begin = 0; ///< Of what is shown, bytes.
    qsizetype end = 0;

    /// Bytes that are no UTF-8 become replacement characters; the excerpt begins and ends between characters.
    static AnswerExcerpt of(const QByteArray &body, qsizetype at, qsizetype size);
};

} // namespace plumbline
