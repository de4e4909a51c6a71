// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace plumbline {

/// The one form of a packet's zip (docs/packet-format.md), as it is written and as it is read.
namespace zipForm {

inline constexpr quint32 localMark = 0x04034b50;
inline constexpr quint32 centralMark = 0x02014b50;
inline constexpr quint32 endMark = 0x06054b50;
inline constexpr quint16 neededVersion = 20; // 2.0
inline constexpr quint16 madeBy = 3 << 8 | neededVersion; // on Unix
inline constexpr quint16 stored = 0;
inline constexpr quint16 deflated = 8;
inline constexpr quint16 firstDay = 0x0021; // 1 January 1980, the earliest that the format can say
inline constexpr quint32 plainFile = 0100644U << 16;
inline constexpr qsizetype mostEntries = 65535; // without zip64
inline constexpr quint64 mostBytes = 0xffff'ffff; // unpacked, all together: 4 GiB less one byte, the most without zip64
inline constexpr quint32 ratioFrom = 1 << 20; // size from which mostRatio holds; small files pack well
inline constexpr quint64 mostRatio = 200;

/// Why a file cannot be called so; empty when it can: A-Z a-z 0-9 . _ / - only, below one folder, nowhere out of it.
QString nameProblem(const QByteArray &name);

} // namespace zipForm

} // namespace plumbline
