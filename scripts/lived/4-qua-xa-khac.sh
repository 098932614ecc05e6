# Nghi mua bán người: xảy ra ở xã này, nhà ở xã khác; bàn giao chỉ xong khi bên kia nhận.
title='Em gái 14 tuổi được rủ đi làm xa, nghi mua bán người (bịa)'
at 2026-10-05T07:00
begin --agency MR --run-by commune --name-vi 'UBND xã Măng Ri' --name-en 'Măng Ri commune' --place 23446
as y-lan agency add ca-mr --kind commune-police --name-vi 'Công an xã Măng Ri' --name-en 'Măng Ri police' --place 23446 --valid-from 2025-07-01
as y-lan agency add xa-kia --kind other-commune --name-vi 'UBND xã Đăk Sao' --name-en 'Đăk Sao commune' --place 23416 --valid-from 2025-07-01

told 'Giáo viên báo'
at 2026-10-05T08:05
as y-lan intake --from - --key goi-1 <<'DOC'
{"kind":"about-child","channel":"phone","receivedAt":"2026-10-05T08:00:00+07:00","nature":"at-risk","topics":["MB99"],"signs":["trafficking-under-way"],
 "incident":{"place":"23446","setting":"public-place"},
 "children":[{"name":"Y Hồng Mẫu","sex":"female","age":{"from":14,"to":14,"basis":"school-grade"},"home":{"place":"23416","village":"Thôn Bịa 4"},"safe":"no"}],
 "offenders":[{"relation":"stranger","carer":"no","hasAccess":"yes"}],
 "caller":{"name":"Y Cô Giáo","phone":"0900 000 004","relation":"teacher","consentToPassIdentity":"yes"},
 "story":{"account":"Một người lạ hẹn em ở bến xe, hứa việc nhẹ lương cao ở biên giới, dặn không nói với ai.","condition":"Em đang chờ ở bến xe."}}
DOC
as y-lan case triage $ca --accept
as y-lan case assign $ca --to a-thu
as y-lan referral propose $ca
at 2026-10-05T08:15
as a-thu case start $ca
as a-thu case record $ca police-told --words-from - <<<'Công an xã ra bến xe ngay.'
as a-thu child show $ca/c1
at 2026-10-05T09:00
fill 1 02 <<'DOC'
{"$version":0,"order":{"orderedBy":"A Chủ Mẫu","assessedOn":"2026-10-05","seenChild":"yes"},"harm":{"severity":"high","continuing":"high","access":"high","description":"Chưa bị đưa đi; hoảng sợ."},
 "conclusion":{"emergency":"yes","words":"Người rủ còn ở gần."},"needs":[{"need":"An toàn","service":"Công an bảo vệ","provider":"Công an xã"}]}
DOC
at 2026-10-05T10:00
did 1 emergency-measures <<<'Công an đưa em về trụ sở; Hội Phụ nữ ở cùng.'
did 1 no-separation <<<'Người gây hại không phải cha mẹ.'
as a-thu case record $ca victim-verified --words-from - <<<'Công an xác minh ban đầu.'

told 'Bàn giao cho xã nơi em ở: chưa nhận thì chưa xong'
at 2026-10-06T08:00
as a-thu referral draft $ca --to xa-kia --consent overridden --law 'Luật Trẻ em Đ52 k2' --words-from - <<<'Đề nghị xã nơi cư trú tiếp nhận, lập kế hoạch.'
as a-thu referral send $ca/1
paper phieu-ban-giao a-thu referral print $ca/1
at 2026-10-06T09:00
refused 17 a-thu child end $ca/c1 --because handed-over --reason-from - <<<'Đã gửi xã kia.'
refused 17 a-thu case close $ca --because handed-over --reason-from - <<<'Đã gửi xã kia.'
as a-thu child show $ca/c1
at 2026-10-07T09:00
as a-thu referral acknowledge $ca/1
at 2026-10-07T09:05
did 1 hand-over-accepted <<<'UBND xã Đăk Sao nhận, công văn 12.'
at 2026-10-07T10:00
for act in police-received police-written police-transfer investigation-received; do as a-thu case record $ca $act --words-from - <<<'Theo phiếu của công an.'; done
as a-thu referral complete $ca/1 --outcome helped
as a-thu child end $ca/c1 --because handed-over --reason-from - <<<'Xã nơi cư trú đã nhận.'
as a-thu case close $ca --because handed-over --reason-from - <<<'Xã nơi cư trú đã nhận.'
paper ho-so a-thu case print $ca --to other-commune --for authority
as a-thu case show $ca
at 2026-10-08T08:00
