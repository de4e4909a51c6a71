// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/PacketReceiptCommand.h"

#include "packet/LineReceipt.h"

#include <QDir>
#include <QSaveFile>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

void PacketReceiptCommand::declare(VerbOptions &packet)
{
    m_receipt = packet.verb("receipt", "One line of the log with the proof that it is in there, for somebody without a packet");
    m_receipt->operand("LINE", m_line, "Its number");
    m_receipt->text("--out", m_folder, "FOLDER", "Where record-LINE.json and record-LINE.tlog-proof go; here without it");
    m_receipt->number("--log-size", m_logSize, 0, std::numeric_limits<qint64>::max(),
                      "Against the checkpoint at so many lines; 0: the newest");
}

Result<ExitCode> PacketReceiptCommand::run(const Invocation &invocation, Output &output)
{
    bool isNumber = false;
    const quint64 seq = m_line.toULongLong(&isNumber);
    if (!isNumber)
        return fail(Error::Kind::Usage, u"make a receipt"_s, u"\"%1\" is not the number of a line"_s.arg(m_line));
    const auto store = invocation.openTrustedStore();
    if (!store)
        return fail(store.error());
    const auto receipt
        = LineReceipt::of(**store, seq, m_logSize > 0 ? std::optional(quint64(m_logSize)) : std::nullopt);
    if (!receipt)
        return fail(receipt.error());
    const QString stem = QDir(m_folder.isEmpty() ? u"."_s : m_folder).filePath(u"record-%1"_s.arg(seq));
    for (const auto &[name, bytes] :
         {std::pair{stem + u".json"_s, receipt->line}, std::pair{stem + u".tlog-proof"_s, receipt->proof}}) {
        QSaveFile file(name);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
            return fail(Error::Kind::Store, u"write receipt"_s, file.errorString(), name);
    }
    if (invocation.json()) {
        output.document(QJsonObject{{u"line"_s, qint64(seq)},
                                    {u"log_size"_s, qint64(receipt->logSize)},
                                    {u"record"_s, stem + u".json"_s},
                                    {u"proof"_s, stem + u".tlog-proof"_s}});
        return ExitCode::Yes;
    }
    output.line(u"%1.json and %1.tlog-proof: line %2 of %3"_s.arg(stem, QString::number(seq), QString::number(receipt->logSize)));
    return ExitCode::Yes;
}

} // namespace plumbline
