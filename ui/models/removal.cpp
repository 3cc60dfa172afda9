// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/models/removal.h"

#include "core/actions/remove_record.h"
#include "ui/text/format.h"
#include "ui/text/value_display.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

#include <map>

namespace caravan::ui {

namespace {

class RemovalText {
    Q_DECLARE_TR_FUNCTIONS(RemovalText)

public:
    static bool asks(const QString& kinds, int all, QWidget* parent)
    {
        QMessageBox box(
            QMessageBox::Question, tr("Delete"),
            tr("These need it and would bring it back: %1.", "kinds of records").arg(kinds),
            QMessageBox::NoButton, parent);
        box.setTextFormat(Qt::PlainText);
        box.setInformativeText(tr("Delete them too? You can undo it."));
        QPushButton* remove =
            box.addButton(tr("Delete all %Ln", nullptr, all), QMessageBox::DestructiveRole);
        box.addButton(tr("Cancel"), QMessageBox::RejectRole);
        box.exec();
        return box.clickedButton() == remove;
    }

    static QString tooMany()
    {
        return tr("More than 200 records would have to go at once. Delete some of them first.");
    }

    static QString counted(const QString& kind, int count)
    {
        return tr("%1 (%2)", "kind of record, how many").arg(kind, integerText(count));
    }
};

} // namespace

QString tooManyToDeleteText()
{
    return RemovalText::tooMany();
}

QString countedByKind(const std::vector<Edit>& edits, const Catalogue& catalogue)
{
    std::map<std::string, int> counts;
    for (const Edit& edit : edits) {
        ++counts[edit.entity];
    }
    QStringList parts;
    for (const auto& [entity, count] : counts) {
        parts.append(RemovalText::counted(labelText(catalogue.at(entity).plural), count));
    }
    return joinedText(parts);
}

Result<std::optional<std::vector<Edit>>>
removalEdits(Desk& desk, const std::vector<Record>& records, QWidget* parent)
{
    using Edits = std::optional<std::vector<Edit>>;
    Result<std::vector<Edit>> edits = removeWithChildren(desk.replica(), records);
    if (!edits) {
        return edits.error();
    }
    const std::size_t others = edits->size() - records.size();
    if (others > 0) {
        const std::vector<Edit> children(edits->begin(),
                                         edits->begin() + static_cast<std::ptrdiff_t>(others));
        if (!RemovalText::asks(countedByKind(children, desk.catalogue()),
                               static_cast<int>(edits->size()), parent)) {
            return Edits();
        }
    }
    return Edits(std::move(*edits));
}

} // namespace caravan::ui
