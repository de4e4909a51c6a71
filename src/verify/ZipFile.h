// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "verify/ZipDirectory.h"

#include <QByteArrayList>
#include <functional>
#include <memory>

class QFile;

namespace plumbline {

/// A packet's zip as it lies on disk: nothing of it is written anywhere, and only what is asked for is unpacked.
class ZipFile
{
public:
    static Result<ZipFile> open(const QString &path, const ZipLimits &limits = {});
    /// Of a file that is open already, so that it cannot become another one meanwhile.
    static Result<ZipFile> of(std::shared_ptr<QFile> file, const ZipLimits &limits = {});

    /// Gives the bytes of the zip itself piece by piece.
    Result<void> readAll(const std::function<void(QByteArrayView)> &take) const;
    const QList<ZipEntry> &entries() const { return m_entries; } ///< By name, bytewise ascending.
    QByteArray folder() const; ///< The one at the top, with its slash.
    const ZipEntry *find(const QByteArray &name) const; ///< Below folder(); null when it is not there.

    QByteArrayList namesBelow(QByteArrayView prefix) const; ///< Below folder(), those that begin so.

    /// Gives the unpacked bytes piece by piece, until `take` fails. Fails, too, when they are not what the zip says of them.
    Result<void> read(const ZipEntry &entry, const std::function<Result<void>(QByteArrayView)> &take) const;
    /// All of them at once. Refuses a file of more than `most` bytes before it unpacks any.
    Result<QByteArray> contents(const ZipEntry &entry, quint32 most = mostAtOnce) const;
    Result<QByteArray> contents(const QByteArray &name, quint32 most = mostAtOnce) const; ///< Below folder().
    static constexpr quint32 mostAtOnce = 32 << 20; ///< Bytes; lists of all files of a packet have less.

private:
    ZipFile(std::shared_ptr<QFile> file, QList<ZipEntry> entries);
    Result<void> readPieces(qint64 at, qint64 size, const std::function<Result<void>(QByteArrayView)> &take) const;

    std::shared_ptr<QFile> m_file; ///< Not mapped: a stick that is pulled out must not end the program.
    QList<ZipEntry> m_entries;
};

} // namespace plumbline
