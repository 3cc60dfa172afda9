// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/imports/import_text.h"

#include "ui/text/format.h"

#include <QCoreApplication>
#include <QStringList>

namespace caravan::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(caravan::ui::ImportText)
};

} // namespace

QString foundText(const Catalogue& catalogue, const ImportReport& report, std::size_t bad)
{
    QStringList parts;
    for (const auto& [kind, count] : report.made) {
        parts.append(
            QStringLiteral("%1: %2").arg(labelText(catalogue.at(kind).plural),
                                         Words::tr("%Ln new", "records", static_cast<int>(count))));
    }
    parts.append(Words::tr("%Ln new", "records", static_cast<int>(report.created)));
    if (report.updated > 0) {
        parts.append(Words::tr("%Ln changed", "records", static_cast<int>(report.updated)));
    }
    if (report.skipped > 0) {
        parts.append(Words::tr("%Ln existing", nullptr, static_cast<int>(report.skipped)));
    }
    if (bad > 0) {
        parts.append(Words::tr("%Ln row(s) with problems", nullptr, static_cast<int>(bad)));
    }
    return parts.join(QStringLiteral(" · "));
}

QString importedText(const ImportReport& report)
{
    QString message =
        Words::tr("%Ln record(s) imported", nullptr, static_cast<int>(report.created));
    if (report.updated > 0) {
        message += QStringLiteral(" · ") +
                   Words::tr("%Ln changed", "records", static_cast<int>(report.updated));
    }
    if (report.failed > 0) {
        message += QStringLiteral(" · ") +
                   Words::tr("%Ln row(s) skipped", nullptr, static_cast<int>(report.failed));
    }
    return message;
}

} // namespace caravan::ui
