// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/PlaceLocator.h"

#include <QByteArray>
#include <QStringList>

namespace plumbline {

/// The bytes of a raw answer cut into lines that a person can read. JSON that comes on one line is shown indented
/// (numbers and strings stay byte for byte); of a large answer, or one of one record a line, only the record is shown.
class RawText
{
public:
    static constexpr qsizetype wholeLimit = 400'000; ///< Bytes that are shown as a whole.

    static RawText of(const QByteArray &received, const QString &recordPointer);

    QStringList lines() const;
    /// Lines (from 1) of the value that an absolute pointer names; empty when it is not in what is shown.
    std::optional<JsonRange> locate(const QString &pointer) const;

    bool isIndented() const { return m_indented; }
    bool isExcerpt() const { return m_excerpt; }
    qsizetype excerptBegin() const { return m_begin; }
    qsizetype excerptEnd() const { return m_end; }

private:
    QByteArray m_text;
    QString m_base; ///< Pointer of what is shown; empty when it is the whole answer.
    bool m_indented = false;
    bool m_excerpt = false;
    qsizetype m_begin = 0;
    qsizetype m_end = 0;
};

} // namespace plumbline
