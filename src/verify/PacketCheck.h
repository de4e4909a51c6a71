// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>

namespace plumbline {

/// One of the eleven checks of a packet, with what came of it.
struct PacketCheck {
    enum class Outcome {
        Passed,
        Unproven, ///< Nothing speaks against it, but it could not be checked, or only in part; the findings say why.
        Failed,
    };
    static constexpr int count = 11;

    int number = 0; ///< 1 to count, the same in verify.sh.
    Outcome outcome = Outcome::Unproven;
    QStringList findings; ///< In plain words.

    void unproven(const QString &why); ///< Unless it failed already.
    void failed(const QString &why);
    void failed(const QStringList &why);

    QString title() const;
    QString proves() const; ///< When it is passed.
    QString doesNotProve() const; ///< Also then; empty when there is nothing to say.
};

QString toString(PacketCheck::Outcome outcome); ///< "passed", "unproven", "failed".

/// All checks of one packet.
struct PacketReport {
    QString packet; ///< Name of its folder; empty when the zip cannot be read.
    QString packetId; ///< Hex SHA-256 of tagmanifest-sha256.txt; empty when it could not be read.
    bool isSigned = false; ///< A person signed zip and manifests; whether anybody trusts him is not said here.
    bool isTrusted = false; ///< Somebody who is trusted signed it, and the log's key is the one that is trusted.
    QList<PacketCheck> checks; ///< In their order, all of them.

    int counted(PacketCheck::Outcome outcome) const;
    bool holds() const { return counted(PacketCheck::Outcome::Failed) == 0; }
};

} // namespace plumbline
