// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/ExitCode.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

/// "file:12" or "file:12:3".
bool namesLine(const QString &where)
{
    bool isNumber = false;
    where.section(u':', -1).toUInt(&isNumber);
    return isNumber && where.contains(u':');
}

/// Files that are named on the command line; `plumbline doctor` looks at the configuration alone.
bool isFileOfAPerson(const QString &what)
{
    return QStringList{u"read configuration"_s, u"read file"_s, u"read policy"_s, u"read scope"_s, u"read token"_s}
        .contains(what);
}

} // namespace

ExitCode exitCodeOf(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::Usage: return ExitCode::Usage;
    case Error::Kind::Configuration:
    case Error::Kind::Format:
    case Error::Kind::Store: return ExitCode::Unusable;
    case Error::Kind::Network:
    case Error::Kind::Http:
    case Error::Kind::TooLong:
    case Error::Kind::Refused:
    case Error::Kind::Cancelled: return ExitCode::SourceFailed;
    case Error::Kind::Internal: break;
    }
    return ExitCode::Internal;
}

QString adviceFor(const Error &error)
{
    switch (error.kind) {
    case Error::Kind::Usage: return u"See `plumbline --help`, or --help after a command."_s;
    case Error::Kind::Configuration:
        if (error.what == u"open port")
            return u"Choose another --address or --port, or end the program that has this one."_s;
        if (isFileOfAPerson(error.what) && !error.where.isEmpty() && !namesLine(error.where))
            return u"Name a file that is there and that you may read."_s;
        if (isFileOfAPerson(error.what) && error.what != u"read configuration")
            return u"Mend that place and run again."_s;
        return u"Mend that place and run again; `plumbline doctor` looks at the whole file."_s;
    case Error::Kind::Store:
        if (error.detail.contains(u"disk is full"))
            return u"Make room on the disk and run again; what is whole is kept."_s;
        if (error.detail.contains(u"has had it locked"_s))
            return u"End that program or wait until it is done, then run again; what is whole is kept."_s;
        if (error.detail.contains(u"is damaged"_s))
            return u"Restore it from a backup, or move it away and sync anew; `plumbline store check` says what is damaged."_s;
        if (error.detail.contains(u"this user may not"_s) || error.detail.contains(u"permission denied"_s))
            return u"Give this user the right to do so, or name another store with --store."_s;
        if (error.detail.contains(u"file of this name"_s))
            return u"Name another file, or take this one away first; `store backup` and `store export` replace it with --force."_s;
        if (error.what == u"write file"_s)
            return u"Name a file in a folder that you may write to."_s;
        if (error.detail.contains(u"server"_s) || error.detail.contains(u"connection to"_s))
            return u"See that the database server runs and can be reached, then run again; what is whole is kept."_s;
        if (error.detail.startsWith(u"another "))
            return u"Wait until it is done, or end it; reading the store is possible all the time."_s;
        if (error.what == u"open store")
            return u"Name a store of Plumbline with --store; `plumbline sync` makes one where no file is."_s;
        if (error.what == u"create packet" && error.detail.contains(u"join-keys"_s))
            return u"Put the keys back, sync again from sources that still bring these answers, or disclose no answers: "
                   "personal = \"withheld\" needs no keys."_s;
        if (error.what == u"show evidence")
            return u"`plumbline rows TYPE` and `plumbline evidence search WORDS` name rows."_s;
        return u"`plumbline store check` tells what in the store does not fit."_s;
    case Error::Kind::Format: return u"The bytes are not what they claim to be; look at them or fetch them again."_s;
    case Error::Kind::Network:
        return u"Check the address and that the server answers, then run again; what is whole is kept."_s;
    case Error::Kind::Http: return u"`plumbline source check` tells what the server accepts."_s;
    case Error::Kind::TooLong:
        return u"Let the source hand out less at once: fewer records a page, or a shorter time; what is whole is kept."_s;
    case Error::Kind::Refused:
        return u"Mend the address in the configuration if the request was meant to be allowed."_s;
    case Error::Kind::Cancelled: return u"Run again to go on where it stopped."_s;
    case Error::Kind::Internal:
        return u"This is a fault of Plumbline; please report it with the command and this text."_s;
    }
    return {};
}

} // namespace plumbline
