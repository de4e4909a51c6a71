// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QMap>
#include <functional>

namespace plumbline {

/// Size and digests of a file of the bag.
struct BagDigest {
    qint64 size = 0;
    QByteArray sha256; ///< In hex.
    QByteArray sha512;
};

/// The payload of a packet before it is zipped: files in a folder beside the packet, for their owner alone. Nothing is
/// left of it in the end, nor of what an interrupted attempt left.
class PacketStage
{
public:
    /// Nobody else may be writing the same packet.
    static Result<PacketStage> begin(const QString &folder);
    PacketStage(PacketStage &&other) noexcept
        : m_folder(std::exchange(other.m_folder, {})), m_files(std::move(other.m_files))
    {
    }
    PacketStage &operator=(PacketStage &&) = delete;
    ~PacketStage();

    using Sink = std::function<Result<void>(QByteArrayView bytes)>;
    using Content = std::function<Result<void>(const Sink &sink)>;

    /// A file below data/, by its path there.
    Result<BagDigest> add(const QString &name, const Content &content);
    Result<BagDigest> add(const QString &name, const QByteArray &bytes);
    /// A place for a file that somebody else writes; adopt() takes it in.
    Result<QString> place(const QString &name);
    Result<BagDigest> adopt(const QString &name);

    const QMap<QString, BagDigest> &files() const { return m_files; } ///< By path.
    Result<void> read(const QString &name, const Sink &sink) const;

private:
    explicit PacketStage(QString folder) : m_folder(std::move(folder)) { }
    QString pathOf(const QString &name) const;

    QString m_folder;
    QMap<QString, BagDigest> m_files;
};

} // namespace plumbline
