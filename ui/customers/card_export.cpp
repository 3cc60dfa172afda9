// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/customers/card_export.h"

#include "core/customers/vcard.h"
#include "ui/page/page.h"
#include "ui/text/format.h"
#include "ui/workbench/workbench.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QSaveFile>

namespace caravan::ui {

namespace {

constexpr std::int64_t kPageRows = 500; ///< after so many it is told how far it is

struct CardExport {
    Q_DECLARE_TR_FUNCTIONS(caravan::ui::CardExport)
};

} // namespace

Done writeCards(Replica& replica, const Query& query, const QString& path,
                const std::function<bool(std::int64_t rows)>& goesOn)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        return Error{ErrorCode::storage, toStd(path), "cannot be written"};
    }
    std::int64_t rows = 0;
    bool isStopped = false;
    const Done written = exportCards(replica, query, CardVersion::v3, [&](std::string_view card) {
        isStopped = isStopped || (++rows % kPageRows == 0 && goesOn && !goesOn(rows));
        if (!isStopped) {
            file.write(card.data(), static_cast<qint64>(card.size()));
        }
    });
    if (isStopped) {
        return Error{ErrorCode::cancelled, {}, {}};
    }
    if (written && !file.commit()) {
        return Error{ErrorCode::storage, toStd(path), "cannot be written"};
    }
    return written;
}

void addCardExport(Workbench& bench)
{
    bench.add(ListAction{
        .part = ListAction::Part::output,
        .icon = QStringLiteral("contact-round"),
        .label = [] { return CardExport::tr("Export vCards"); },
        .appliesTo = [](const Desk&, const Entity& entity) { return entity.name == "contact"; },
        .run =
            [](const ListSite& site) {
                const QString path = QFileDialog::getSaveFileName(
                    &site.page, CardExport::tr("Export vCards"),
                    site.page.title() + QStringLiteral(".vcf"), CardExport::tr("vCards (*.vcf)"));
                if (!path.isEmpty()) {
                    site.exportTo(path, "vcf", writeCards);
                }
            },
    });
}

} // namespace caravan::ui
