// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/BareDownload.h"
#include "bench/BareInsert.h"
#include "bench/Browse.h"
#include "bench/FindingServer.h"
#include "bench/Floors.h"
#include "bench/PanelUpkeep.h"
#include "bench/Panels.h"
#include "bench/Questions.h"

#include <QCoreApplication>
#include <QStringList>
#include <cstdio>

using namespace Qt::Literals::StringLiterals;
using namespace plumbline::bench;

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments().mid(1);
    const QString verb = words.value(0);
    if (verb == u"serve"_s && words.size() == 2)
        return serveFindings(words[1].toLongLong());
    if (verb == u"download"_s && words.size() == 3)
        return downloadFindings(QUrl(words[1]), words[2].toInt());
    if (verb == u"insert"_s && words.size() == 4)
        return insertFindings(words[1], words[2], words[3].toInt());
    if (verb == u"floors"_s && words.size() == 3)
        return floors(words[1], words[2]);
    if (verb == u"browse"_s && words.size() == 4)
        return browse(words[1], words[2].toLongLong(), words[3].toInt());
    if (verb == u"panels"_s && words.size() == 4)
        return panels(words[1], words[2].toLongLong(), words[3].toInt());
    if (verb == u"upkeep"_s && words.size() == 3)
        return panelUpkeep(words[1], words[2].toLongLong());
    if (verb == u"kept-panels"_s && words.size() == 4)
        return keptPanels(words[1], words[2].toLongLong(), words[3].toInt());
    if ((verb == u"first-panels"_s || verb == u"cold-panels"_s) && words.size() == 3)
        return firstPanels(words[1], words[2].toLongLong(), verb == u"cold-panels"_s);
    if (verb == u"questions"_s && words.size() == 4)
        return questions(words[1], words[2].toLongLong(), words[3] == u"rows"_s);
    std::fprintf(
        stderr,
        "plumbline-bench serve COUNT | download ADDRESS PAGE_SIZE | insert STORE COPY BATCH | floors STORE COPY | "
        "browse STORE ROWS QUESTIONS | panels STORE DECISIONS QUESTIONS |\n"
        "upkeep STORE DECISIONS | kept-panels STORE DECISIONS QUESTIONS | first-panels STORE DECISIONS | cold-panels STORE DECISIONS | "
        "questions STORE DECISIONS rows|panels\n"
        "One part of a benchmark; ./dev bench runs them all.\n");
    return 2;
}
