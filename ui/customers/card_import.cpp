// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/customers/card_import.h"

#include "core/customers/vcard.h"
#include "core/store/import_log.h"
#include "ui/models/desk.h"
#include "ui/page/page.h"
#include "ui/text/error_text.h"
#include "ui/text/format.h"
#include "ui/workbench/workbench.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>

namespace caravan::ui {

namespace {

constexpr qint64 kBytesMax = 64 << 20;

struct CardWords {
    Q_DECLARE_TR_FUNCTIONS(caravan::ui::CardWords)
};

/// How many were made, known before, and in part kept as notes.
QString outcome(const CardImport& plan, bool isLead)
{
    const int made = static_cast<int>(plan.made);
    QString told = isLead ? CardWords::tr("%Ln lead(s) created", nullptr, made)
                          : CardWords::tr("%Ln contact(s) created", nullptr, made);
    if (plan.completed + plan.known > 0) {
        told +=
            QStringLiteral(" · ") +
            CardWords::tr("%Ln existing", nullptr, static_cast<int>(plan.completed + plan.known));
    }
    if (!plan.problems.empty()) {
        told += QStringLiteral(" · ") + CardWords::tr("%Ln value(s) added to the notes", nullptr,
                                                      static_cast<int>(plan.problems.size()));
    }
    return told;
}

} // namespace

void importCardFile(Desk& desk, Page& page, const Entity& entity, const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > kBytesMax) {
        Q_EMIT page.messageRequested(CardWords::tr("The file cannot be read."), false);
        return;
    }
    const std::string bytes = file.readAll().toStdString();
    const bool isLead = entity.name == "lead";
    const auto plan =
        isLead ? importCardsAsLeads(desk.replica(), bytes) : importCards(desk.replica(), bytes);
    if (!plan) {
        const bool isFile = plan.error().code != ErrorCode::notAllowed;
        Q_EMIT page.messageRequested(
            isFile ? CardWords::tr("This is not a complete vCard file. Nothing was imported.")
                   : errorText(plan.error(), &entity),
            false);
        return;
    }
    const QString told = outcome(*plan, isLead);
    const auto batch =
        ImportLog(desk.replica()).begin(toStd(QFileInfo(path).fileName()), entity.name);
    const Done saved =
        batch ? desk.save(plan->edits, told, SaveOptions{.isBundle = false, .import = *batch})
              : Done(batch.error());
    Q_EMIT page.messageRequested(saved ? told : errorText(saved.error(), &entity),
                                 saved && !plan->edits.empty());
}

void addCardImport(Workbench& bench)
{
    bench.add(ListAction{
        .part = ListAction::Part::input,
        .icon = QStringLiteral("import"),
        .label = [] { return CardWords::tr("Import vCards"); },
        .appliesTo =
            [](const Desk& desk, const Entity& entity) {
                const bool hasCards = entity.name == "contact" || entity.name == "lead";
                return hasCards && desk.rights().mayCreate(entity);
            },
        .run =
            [](const ListSite& site) {
                const QString path =
                    QFileDialog::getOpenFileName(&site.page, CardWords::tr("Import vCards"),
                                                 QString(), CardWords::tr("vCards (*.vcf)"));
                if (!path.isEmpty()) {
                    importCardFile(site.desk, site.page, site.entity, path);
                }
            },
    });
}

} // namespace caravan::ui
