// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify/PacketCheck.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

struct Words {
    QLatin1StringView title;
    QLatin1StringView proves;
    QLatin1StringView doesNotProve;
};
constexpr std::array<Words, PacketCheck::count> allWords{{
    {"Signature over the zip"_L1, "who handed the packet out, seen before anything of it is parsed"_L1,
     "that what was signed is true"_L1},
    {"Names and sizes in the zip"_L1, "that unpacking it does no harm, and that every tool sees the same files"_L1, {}},
    {"Manifests"_L1, "that every file is there, unaltered, and none besides"_L1, "who made them"_L1},
    {"Signature over the tag manifest"_L1, "the same as check 1, also of the unpacked packet"_L1, {}},
    {"Statement of the log's key"_L1, "that the keeper of the log vouches for these figures and lines"_L1, {}},
    {"Lines, leaves, root and checkpoint"_L1,
     "that no line was left out, added, moved or changed since the log was signed"_L1,
     "that a line was right when it was written"_L1},
    {"Continuity with the packet before"_L1, "that nothing before the last packet was written anew"_L1,
     "anything in a first packet"_L1},
    {"Raw answers"_L1, "that the bytes are those that the lines were read from"_L1,
     "that the source told the truth"_L1},
    {"Disclosures"_L1, "that what is disclosed is what the lines were made of"_L1, "what is withheld"_L1},
    {"Figures"_L1, "that each figure is what its published definition makes of the lines"_L1,
     "that the definition is the right one"_L1},
    {"Time stamp"_L1, "when the packet was there at the latest"_L1, "anything without a stamp"_L1},
}};

const Words &wordsOf(int number)
{
    return allWords[size_t(number - 1)];
}

} // namespace

void PacketCheck::unproven(const QString &why)
{
    if (outcome != Outcome::Failed)
        outcome = Outcome::Unproven;
    findings.append(why);
}

void PacketCheck::failed(const QString &why)
{
    failed(QStringList{why});
}

void PacketCheck::failed(const QStringList &why)
{
    outcome = Outcome::Failed;
    findings += why;
}

QString PacketCheck::title() const
{
    return wordsOf(number).title;
}

QString PacketCheck::proves() const
{
    return wordsOf(number).proves;
}

QString PacketCheck::doesNotProve() const
{
    return wordsOf(number).doesNotProve;
}

QString toString(PacketCheck::Outcome outcome)
{
    switch (outcome) {
    case PacketCheck::Outcome::Passed: return u"passed"_s;
    case PacketCheck::Outcome::Unproven: return u"unproven"_s;
    case PacketCheck::Outcome::Failed: return u"failed"_s;
    }
    return {};
}

int PacketReport::counted(PacketCheck::Outcome outcome) const
{
    return int(std::count_if(checks.begin(), checks.end(),
                             [&](const PacketCheck &check) { return check.outcome == outcome; }));
}

} // namespace plumbline
