// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QDate>
#include <QList>
#include <QStringList>

namespace plumbline {

/// Who does what: one line of a matrix of responsibilities (RACI). Names are as somebody wrote them.
struct Activity {
    QString stage; ///< "release"
    QString name; ///< "approve a release"
    QStringList responsible; ///< Who does it.
    QStringList accountable; ///< Who answers for it, and approves.
    QStringList consulted;
    QStringList informed;
    int line = 0; ///< Of the file.
};

/// Something that is wrong with a line of the matrix.
struct ResponsibilityDefect {
    enum class Kind {
        NobodyAccountable,
        SeveralAccountable,
        NobodyResponsible,
        Left, ///< Somebody who has left still holds it.
        ApprovesOwnWork, ///< The one who does it is the one who approves it, and nobody else does it.
        Twice, ///< The same activity of the same stage stands there again.
    };

    Kind kind = Kind::NobodyAccountable;
    QString stage;
    QString activity;
    QStringList persons; ///< Whom it is about; none where nobody is named.
    int line = 0; ///< Of the file.

    QString code() const; ///< nobody_accountable, several_accountable, nobody_responsible, left, approves_own_work, twice
    QString says() const; ///< In a sentence.
};

/// The matrix of responsibilities of an organisation, and its defects.
class ResponsibilityMatrix
{
public:
    /// Errors name file and line.
    static Result<ResponsibilityMatrix> load(const QString &path);
    /// `$XDG_CONFIG_HOME/plumbline/responsibilities.toml`; it may be absent.
    static QString organisationFile();

    const QString &sha256() const { return m_sha256; } ///< Of the file, for whoever cites it.
    const QList<Activity> &activities() const { return m_activities; }
    /// As of a day, in the order of the file. Names are compared without regard to case and blanks around them.
    QList<ResponsibilityDefect> defects(QDate day) const;

private:
    /// Somebody who is not there any more from that day on.
    struct Leaver {
        QString person;
        QDate since;
    };

    QString m_sha256;
    QList<Activity> m_activities;
    QList<Leaver> m_left;
};

} // namespace plumbline
